import { z } from 'zod';
import { money, product } from './catalogue.ts';
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
  /** Set when a person approved the first hit as the answer to this very question. */
  approved: z.strictObject({ by: z.string(), at: z.string() }).optional(),
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
  /** How a price or the wish for alternatives chose the products. */
  within: z
    .strictObject({
      maxPrice: money.nullable(),
      /** The article that the products stand in for, the most alike first. */
      alternativesTo: productSummary.nullable(),
      /** Nothing is within the price; the products are the least expensive ones above it. */
      isAbove: z.boolean(),
    })
    .optional(),
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

/** A code of the catalogue that was read on a tag, a label or bars in the photo; it decides before the picture does. */
export const readCode = z.strictObject({
  kind: z.enum(['product-id', 'sku', 'barcode', 'style-code']),
  /** The code as the catalogue writes it. */
  code: z.string(),
  /** What the photo says, as it was read. */
  text: z.string(),
  source: z.enum(['barcode', 'print']),
  /** Where it is in the photo, as shares of width and height. */
  box: z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }),
});
export type ReadCode = z.infer<typeof readCode>;

export const matchResult = z.strictObject({
  kind: z.literal('match'),
  ...origin,
  imageId: z.string(),
  /** this: one article, sure · one-of: choose among these · none: not in the catalogue. */
  outcome: z.enum(['this', 'one-of', 'none']),
  confidence: z.number(),
  candidates: z.array(matchCandidate),
  readCode: readCode.optional(),
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
    'transfer',
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

/** A campaign as a "what if" has it: when it starts there, and when it starts in the data (null when it is added). */
export const assumedCampaign = z.strictObject({
  name: z.string(),
  startsOn: z.string(),
  plannedFor: z.string().nullable(),
});
export type AssumedCampaign = z.infer<typeof assumedCampaign>;

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
  /** Set when the question moves a campaign. */
  campaign: assumedCampaign.optional(),
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
  /** Chance 0–1 that the store does not run out before the end of the covered time; null without known stock. */
  chanceOfNoStockOut: z.number().nullable(),
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
  /** Set when the question moves a campaign. */
  campaign: assumedCampaign.optional(),
  /** Set when the question sets a budget: what the shipment is worth at selling prices. */
  budget: z
    .strictObject({ limit: z.number(), value: z.number(), currency: z.string().nullable() })
    .optional(),
});
export type PlanResult = z.infer<typeof planResult>;

export const stockOutLine = z.strictObject({
  storeId: z.string(),
  storeName: z.string(),
  city: z.string(),
  country: z.string(),
  productId: z.string(),
  productName: z.string(),
  colour: z.string().nullable(),
  sku: z.string(),
  size: z.string().nullable(),
  onHand: z.int(),
  reserved: z.int(),
  inTransit: z.int(),
  /** Mean demand in the asked weeks, pieces. */
  demand: z.number(),
  /** Monday of the first week in which running out is more likely than not; null when that is later. */
  weekOf: z.string().nullable(),
  /** Chance 0–1 of running out within the asked weeks, with what is in transit arriving after the lead time. */
  chance: z.number(),
  /** Free pieces in the warehouses; null when they are not known. */
  inWarehouse: z.int().nullable(),
});
export type StockOutLine = z.infer<typeof stockOutLine>;

/** Which stores run out of what, most likely first. */
export const stockOutsResult = z.strictObject({
  kind: z.literal('stock-outs'),
  ...origin,
  scope: scopeLabel,
  horizonWeeks: z.int(),
  /** Lines that run out with at least the told chance, most pressing first. */
  lines: z.array(stockOutLine),
  /** The articles of the first lines, for showing them. */
  products: z.array(productSummary),
  atLeastChance: z.number(),
  /** Lines beyond those listed, and store and size pairs that were looked at. */
  moreLines: z.int().min(0),
  checkedLines: z.int().min(0),
  storesAtRisk: z.int().min(0),
  stores: z.int().min(0),
});
export type StockOutsResult = z.infer<typeof stockOutsResult>;

/** What two products have in common, or how close they are. */
export const likeness = z.enum([
  'model',
  'line',
  'subcategory',
  'category',
  'material',
  'colour',
  'price',
  'picture',
]);
export type Likeness = z.infer<typeof likeness>;

export const similarSeller = z.strictObject({
  product: productSummary,
  /** 0–1; comparable within one result only. */
  similarity: z.number(),
  why: z.array(likeness),
  /** Net pieces by week since its launch or its first sale, in the asked stores. */
  weeks: z.array(z.number()),
  /** Net pieces in its first weeks and in the last ones, for comparing. */
  soldFirst13Weeks: z.number(),
  soldLast13Weeks: z.number(),
});
export type SimilarSeller = z.infer<typeof similarSeller>;

export const similarSellersResult = z.strictObject({
  kind: z.literal('similar-sellers'),
  ...origin,
  scope: scopeLabel,
  product: productSummary,
  /** ISO date of the Monday of its first week. */
  firstMonday: z.string(),
  /** The product's own weeks, as `weeks` of its neighbours. */
  weeks: z.array(z.number()),
  soldFirst13Weeks: z.number(),
  soldLast13Weeks: z.number(),
  sellers: z.array(similarSeller),
  /** Mean of the neighbours' first weeks, weighted by similarity, with the spread between them: what a launch may do. */
  curve: z.array(z.strictObject({ week: z.int(), mean: z.number(), low: z.number(), high: z.number() })),
});
export type SimilarSellersResult = z.infer<typeof similarSellersResult>;

/** A question that was passed to a person. */
export const handOffResult = z.strictObject({
  kind: z.literal('hand-off'),
  ...origin,
  handOffId: z.string(),
  question: z.string(),
  /** Who answers: the managers of a store, or the administrators where there is no store. */
  to: z.strictObject({ storeName: z.string().nullable(), names: z.array(z.string()) }),
});
export type HandOffResult = z.infer<typeof handOffResult>;

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
  stockOutsResult,
  similarSellersResult,
  handOffResult,
  declinedResult,
]);
export type ToolResult = z.infer<typeof toolResult>;
