import type {
  AnswerPart,
  ForecastChartPart,
  ReplenishmentPlanPart,
  StockTablePart,
} from '../../contracts/answer-parts.ts';
import type { Citation, ProductSummary, StockCell } from '../../contracts/tool-results.ts';

/** Markup that must stay words wherever a name or a text goes. */
const attack = '<img src=x onerror=alert(1)>';

const product: ProductSummary = {
  productId: 'P1',
  styleCode: 'AU-2040',
  name: `Aurelia tote ${attack}`,
  category: 'bags',
  subcategory: 'tote',
  line: 'Aurelia',
  material: 'calfskin',
  colour: 'cognac',
  price: { amount: 2450, currency: 'EUR' },
};

export const citation: Citation = {
  documentId: 'tax-refund',
  title: `Tax refund ${attack}`,
  section: 'At the till',
  quote: 'Print the form.',
  language: 'en',
  version: '3',
  startOffset: 10,
  endOffset: 25,
  countries: ['IT'],
  effectiveFrom: '2025-01-15',
  owner: 'Retail',
};

const cell = (size: string | null, more: Partial<StockCell> = {}): StockCell => ({
  sku: `K${size ?? ''}`,
  size,
  onHand: null,
  inTransit: null,
  reserved: null,
  availability: 'available',
  expectedOn: null,
  ...more,
});

export const stockTable: StockTablePart = {
  type: 'stock-table',
  title: 'Marlow loafer in black',
  product,
  imageUrl: '/api/v1/products/P1/picture',
  sizes: ['37', '38'],
  places: [
    {
      storeId: 'S1',
      storeName: 'Milano Montenapoleone',
      kind: 'store',
      city: 'Milan',
      country: 'IT',
      distanceKm: null,
      distanceText: null,
      isHere: true,
      cells: [
        cell('37', { onHand: 2, inTransit: 1, reserved: 1, expectedOn: '2025-12-02' }),
        cell('38', { onHand: 0, availability: 'none' }),
      ],
    },
    ...Array.from({ length: 7 }, (_, index) => ({
      storeId: `S${index + 2}`,
      storeName: index === 0 ? 'Novara' : `Store ${index}`,
      kind: index === 0 ? ('warehouse' as const) : ('store' as const),
      city: 'Novara',
      country: 'IT',
      distanceKm: 40 + index,
      distanceText: `${40 + index} km`,
      isHere: false,
      cells: [cell('37', { availability: 'last-piece' })],
    })),
  ],
  source: 'stock',
  asOf: '2025-11-22',
  asOfText: 'As of 22 November 2025',
};

export const forecastChart: ForecastChartPart = {
  type: 'forecast-chart',
  title: 'Demand in Milan',
  history: [
    { start: '2025-11-03', quantity: 7 },
    { start: '2025-11-10', quantity: 9 },
  ],
  forecast: [
    { start: '2025-11-17', mean: 8.4, low: 5, high: 12 },
    { start: '2025-11-24', mean: 10, low: 6, high: 15 },
  ],
  intervalLevel: 0.8,
  total: { mean: 18.4, low: 12, high: 26 },
  reasonTexts: [`December is strong. ${attack}`],
  method: 'seasonal mean',
  source: 'sales',
  asOf: '2025-11-16',
  asOfText: 'Sales until 16 November 2025',
};

const line = (lineId: string, quantity: number): ReplenishmentPlanPart['lines'][number] => ({
  lineId,
  storeId: 'S1',
  storeName: 'Milano Montenapoleone',
  productId: lineId === 'L3' ? 'P2' : 'P1',
  productName: lineId === 'L3' ? '=Selene' : 'Aurelia tote',
  colour: 'cognac, dark',
  sku: `AU-${lineId}`,
  size: lineId === 'L1' ? '38' : 'one size',
  quantity,
  onHand: 3,
  inTransit: 1,
  reserved: null,
  demand: { mean: 14.2, low: 9, high: 21 },
  weeksOfCover: 5.1,
  chanceOfNoStockOut: 0.96,
  imageUrl: null,
  transfer:
    lineId === 'L2' ? { fromStoreId: 'S2', fromStoreName: 'Torino', quantity: 2, distanceKm: 142 } : null,
  reasons: [],
  reasonTexts: [`Expected demand ${attack}`],
});

export const plan: ReplenishmentPlanPart = {
  type: 'replenishment-plan',
  title: 'Proposal for Milan',
  planId: 'PL1',
  serviceLevel: 0.95,
  leadTimeWeeks: 1,
  coverWeeks: 4,
  lines: [line('L1', 12), line('L2', 5), line('L3', 0)],
  quietLines: 4,
  total: { ship: 17, transfer: 2, demand: { mean: 40, low: 28, high: 55 } },
  byProduct: [
    { productId: 'P1', productName: 'Aurelia tote', colour: 'cognac', quantity: 17, low: 10, high: 25 },
    { productId: 'P2', productName: 'Selene', colour: null, quantity: 0, low: 0, high: 4 },
  ],
  reasonTexts: ['The warehouse has enough.'],
  source: 'sales',
  asOf: '2025-11-22T08:00:00Z',
  asOfText: 'Sales and stock until 22 November 2025',
};

/** One part of every kind. */
export const everyPart: { [Type in AnswerPart['type']]: Extract<AnswerPart, { type: Type }> } = {
  text: { type: 'text', text: `**Two** here. ${attack}` },
  citations: { type: 'citations', citations: [citation, { ...citation, documentId: 'other' }] },
  'product-cards': {
    type: 'product-cards',
    title: 'The nearest pieces',
    cards: [
      {
        product,
        priceText: '€2,450',
        imageUrl: '/api/v1/products/P1/picture',
        similarityText: 'Very likely',
        availabilityText: '2 here',
        ask: 'Do we have the Aurelia tote?',
      },
      {
        product,
        priceText: null,
        imageUrl: null,
        similarityText: null,
        availabilityText: null,
        ask: null,
      },
    ],
  },
  'stock-table': stockTable,
  'forecast-chart': forecastChart,
  'replenishment-plan': plan,
  steps: {
    type: 'steps',
    title: 'At the till',
    steps: [{ text: 'Ask for the **passport**.' }, { text: `Print. ${attack}` }],
  },
  'quick-replies': {
    type: 'quick-replies',
    replies: [{ label: 'And in France?', text: 'How is it done in France?' }],
  },
  confirmation: { type: 'confirmation', title: 'Passed on', text: `Soon. ${attack}`, reference: 'HO-1' },
  notice: { type: 'notice', level: 'warning', code: 'conflict', text: `Two differ. ${attack}` },
};
