import { z } from 'zod';
import { product } from './catalogue.ts';
import { languageCode } from './languages.ts';

/**
 * What tools return: data, never prose. Every result names its source and the time its figures are true for.
 * Expected outcomes (nothing found, unknown product, not permitted) are results, not exceptions.
 */
const origin = {
  /** Name of the data that the figures come from, e.g. "stock", "sales". */
  source: z.string(),
  /** ISO date or date-time that the figures are true for. */
  asOf: z.string(),
};

export const productSummary = product.pick({
  productId: true,
  styleCode: true,
  name: true,
  category: true,
  subcategory: true,
  line: true,
  material: true,
  colour: true,
  price: true,
});
export type ProductSummary = z.infer<typeof productSummary>;

export const citation = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  section: z.string(),
  /** Exact text of the stored document between the two offsets. */
  quote: z.string(),
  language: z.string(),
  version: z.string(),
  startOffset: z.int().min(0),
  endOffset: z.int().min(0),
  countries: z.array(z.string()),
  effectiveFrom: z.string().nullable(),
  owner: z.string().nullable(),
});
export type Citation = z.infer<typeof citation>;

export const procedureHit = z.strictObject({
  citation,
  /** Fused score, comparable within one search only. */
  score: z.number(),
  /** The whole section as Markdown, for showing more than the quote. */
  sectionText: z.string(),
});
export type ProcedureHit = z.infer<typeof procedureHit>;

export const proceduresResult = z.strictObject({
  kind: z.literal('procedures'),
  ...origin,
  query: z.string(),
  language: languageCode,
  hits: z.array(procedureHit),
  /** False when nothing applies well enough to be an answer; `hits` are then only near titles. */
  answerable: z.boolean(),
  /** Two documents in force for the same scope that the search could not choose between. */
  conflicts: z.array(z.strictObject({ documentIds: z.array(z.string()), about: z.string() })),
});
export type ProceduresResult = z.infer<typeof proceduresResult>;

export const stockCell = z.strictObject({
  sku: z.string(),
  size: z.string().nullable(),
  /** Pieces, or null where the person may only see availability. */
  onHand: z.int().nullable(),
  inTransit: z.int().nullable(),
  reserved: z.int().nullable(),
  availability: z.enum(['available', 'last-piece', 'none']),
  expectedOn: z.string().nullable(),
});
export type StockCell = z.infer<typeof stockCell>;

export const stockPlace = z.strictObject({
  storeId: z.string(),
  storeName: z.string(),
  kind: z.enum(['store', 'warehouse']),
  city: z.string(),
  country: z.string(),
  /** Great-circle kilometres from the person's store; null when either place is unknown. */
  distanceKm: z.number().nullable(),
  isHere: z.boolean(),
  cells: z.array(stockCell),
});
export type StockPlace = z.infer<typeof stockPlace>;

export const stockOfProduct = z.strictObject({
  product: productSummary,
  sizes: z.array(z.string()),
  /** The person's store first, then asked places, then by distance. */
  places: z.array(stockPlace),
  /** Same model in other colours or materials, with availability in the asked place. */
  otherVariants: z.array(
    z.strictObject({
      product: productSummary,
      availableHere: z.boolean(),
      availableAskedPlace: z.boolean(),
      storesWithStock: z.int(),
    }),
  ),
});
export type StockOfProduct = z.infer<typeof stockOfProduct>;

export const stockResult = z.strictObject({
  kind: z.literal('stock'),
  ...origin,
  /** The place that was asked about, in words for the answer, and the stores it stands for. */
  place: z.strictObject({ label: z.string(), storeIds: z.array(z.string()), isHere: z.boolean() }),
  size: z.string().nullable(),
  products: z.array(stockOfProduct),
});
export type StockResult = z.infer<typeof stockResult>;

export const matchCandidate = z.strictObject({
  product: productSummary,
  /** 0–1, comparable between candidates of one photo. */
  similarity: z.number(),
  view: z.string().nullable(),
  availableHere: z.boolean().nullable(),
});
export type MatchCandidate = z.infer<typeof matchCandidate>;

export const matchResult = z.strictObject({
  kind: z.literal('match'),
  ...origin,
  imageId: z.string(),
  /** this: one article, sure · one-of: choose among these · none: not in the catalogue. */
  outcome: z.enum(['this', 'one-of', 'none']),
  confidence: z.number(),
  candidates: z.array(matchCandidate),
  model: z.string(),
});
export type MatchResult = z.infer<typeof matchResult>;

export const periodQuantity = z.strictObject({ start: z.string(), quantity: z.number() });
export const periodForecast = z.strictObject({
  start: z.string(),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
});
export type PeriodForecast = z.infer<typeof periodForecast>;

export const scopeLabel = z.strictObject({
  /** Words for the answer, e.g. "Aurelia tote", "bags", "Milan". */
  products: z.string(),
  places: z.string(),
  productIds: z.array(z.string()),
  storeIds: z.array(z.string()),
});
export type ScopeLabel = z.infer<typeof scopeLabel>;

export const reason = z.strictObject({
  /** What pushes the figure, e.g. "demand", "season", "event", "stock", "transit", "safety", "limit", "launch". */
  kind: z.enum([
    'demand',
    'season',
    'trend',
    'event',
    'stock',
    'transit',
    'safety',
    'pack',
    'limit',
    'launch',
    'neighbours',
    'data',
  ]),
  /** Pieces that it adds or takes away, when it is counted in pieces. */
  pieces: z.number().nullable(),
  /** Names inside the reason, e.g. the event or the neighbouring product. */
  subject: z.string().nullable(),
  /** Relative effect, e.g. 1.3 for a season 30 % above the year's mean. */
  factor: z.number().nullable(),
});
export type Reason = z.infer<typeof reason>;

export const forecastResult = z.strictObject({
  kind: z.literal('forecast'),
  ...origin,
  scope: scopeLabel,
  period: z.literal('week'),
  intervalLevel: z.number(),
  history: z.array(periodQuantity),
  forecast: z.array(periodForecast),
  total: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }),
  /** Sales of the same weeks one year before, when there are any. */
  lastYear: z.number().nullable(),
  method: z.string(),
  reasons: z.array(reason),
});
export type ForecastResult = z.infer<typeof forecastResult>;

export const planTransfer = z.strictObject({
  fromStoreId: z.string(),
  fromStoreName: z.string(),
  quantity: z.int().min(1),
  distanceKm: z.number().nullable(),
});
export type PlanTransfer = z.infer<typeof planTransfer>;

export const planLine = z.strictObject({
  lineId: z.string(),
  storeId: z.string(),
  storeName: z.string(),
  productId: z.string(),
  productName: z.string(),
  colour: z.string().nullable(),
  sku: z.string(),
  size: z.string().nullable(),
  /** Proposed pieces to ship from the warehouse. */
  quantity: z.int().min(0),
  onHand: z.int().nullable(),
  inTransit: z.int().nullable(),
  reserved: z.int().nullable(),
  /** Demand until the end of the covered time, pieces. */
  demand: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }),
  /** Weeks that the stock after the shipment lasts at mean demand; null without demand. */
  weeksOfCover: z.number().nullable(),
  transfer: planTransfer.nullable(),
  reasons: z.array(reason),
});
export type PlanLine = z.infer<typeof planLine>;

export const planResult = z.strictObject({
  kind: z.literal('plan'),
  ...origin,
  planId: z.string(),
  scope: scopeLabel,
  serviceLevel: z.number(),
  leadTimeWeeks: z.number(),
  coverWeeks: z.number(),
  intervalLevel: z.number(),
  /** Lines to act on first (largest quantity first); lines with nothing to do are counted in `quietLines`. */
  lines: z.array(planLine),
  quietLines: z.int().min(0),
  total: z.strictObject({
    ship: z.int().min(0),
    transfer: z.int().min(0),
    demand: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }),
  }),
  byProduct: z.array(
    z.strictObject({
      productId: z.string(),
      productName: z.string(),
      colour: z.string().nullable(),
      quantity: z.int(),
      low: z.number(),
      high: z.number(),
    }),
  ),
  reasons: z.array(reason),
  /** Data that is missing and what that means for the plan, e.g. "stock". */
  missing: z.array(z.enum(['stock', 'transit', 'lead-time', 'sales', 'prices'])),
});
export type PlanResult = z.infer<typeof planResult>;

/** Something that the person must decide or that cannot be answered; expected, not a failure. */
export const declinedResult = z.strictObject({
  kind: z.literal('declined'),
  ...origin,
  reason: z.enum([
    'unknown-product',
    'ambiguous-product',
    'unknown-place',
    'no-product-given',
    'not-permitted',
    'no-data',
    'photo-unreadable',
    'photo-missing',
    'pictures-not-ready',
    'nothing-applies',
  ]),
  /** What was asked for, as said. */
  subject: z.string(),
  /** The nearest things that exist, to choose from; `value` is an id a tool accepts. */
  choices: z.array(z.strictObject({ label: z.string(), value: z.string() })),
});
export type DeclinedResult = z.infer<typeof declinedResult>;

export const toolResult = z.discriminatedUnion('kind', [
  proceduresResult,
  stockResult,
  matchResult,
  forecastResult,
  planResult,
  declinedResult,
]);
export type ToolResult = z.infer<typeof toolResult>;
