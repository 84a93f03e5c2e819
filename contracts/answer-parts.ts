import { z } from 'zod';
import { citation, forecastResult, planResult, productSummary, stockPlace } from './tool-results.ts';

/** The localized pieces of an answer. Figures are copied from tool results; `…Text` fields are formatted for the reader. */
export const textPart = z.strictObject({
  type: z.literal('text'),
  /** Markdown with paragraphs, lists and strong text only. */
  text: z.string(),
});

export const citationsPart = z.strictObject({
  type: z.literal('citations'),
  citations: z.array(citation),
});

export const productCard = z.strictObject({
  product: productSummary,
  priceText: z.string().nullable(),
  /** Address of the picture, readable with the same bearer token; null without a picture. */
  imageUrl: z.string().nullable(),
  similarityText: z.string().nullable(),
  availabilityText: z.string().nullable(),
  /** What pressing the card asks. */
  ask: z.string().nullable(),
  /** The person's photo that may be kept as a view of this article when the match is confirmed. */
  keepPhoto: z.strictObject({ imageId: z.string() }).optional(),
});
export const productCardsPart = z.strictObject({
  type: z.literal('product-cards'),
  title: z.string().nullable(),
  cards: z.array(productCard),
});

export const stockTablePart = z.strictObject({
  type: z.literal('stock-table'),
  title: z.string(),
  product: productSummary,
  imageUrl: z.string().nullable(),
  sizes: z.array(z.string()),
  places: z.array(stockPlace.extend({ distanceText: z.string().nullable() })),
  source: z.string(),
  asOf: z.string(),
  asOfText: z.string(),
});

export const forecastChartPart = z.strictObject({
  type: z.literal('forecast-chart'),
  title: z.string(),
  history: forecastResult.shape.history,
  forecast: forecastResult.shape.forecast,
  intervalLevel: z.number(),
  total: forecastResult.shape.total,
  reasonTexts: z.array(z.string()),
  method: z.string(),
  source: z.string(),
  asOf: z.string(),
  asOfText: z.string(),
});

export const replenishmentPlanPart = z.strictObject({
  type: z.literal('replenishment-plan'),
  title: z.string(),
  planId: z.string(),
  serviceLevel: z.number(),
  leadTimeWeeks: z.number(),
  coverWeeks: z.number(),
  lines: z.array(
    planResult.shape.lines.element.extend({
      reasonTexts: z.array(z.string()),
      /** Address of the article's picture; null without one. */
      imageUrl: z.string().nullable(),
    }),
  ),
  quietLines: z.int(),
  total: planResult.shape.total,
  byProduct: planResult.shape.byProduct,
  reasonTexts: z.array(z.string()),
  source: z.string(),
  asOf: z.string(),
  asOfText: z.string(),
});

export const stepsPart = z.strictObject({
  type: z.literal('steps'),
  title: z.string(),
  steps: z.array(z.strictObject({ text: z.string() })),
});

export const quickReply = z.strictObject({ label: z.string(), text: z.string() });
export const quickRepliesPart = z.strictObject({
  type: z.literal('quick-replies'),
  replies: z.array(quickReply),
});

export const confirmationPart = z.strictObject({
  type: z.literal('confirmation'),
  title: z.string(),
  text: z.string(),
  reference: z.string().nullable(),
});

export const noticePart = z.strictObject({
  type: z.literal('notice'),
  level: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  text: z.string(),
});

export const answerPart = z.discriminatedUnion('type', [
  textPart,
  citationsPart,
  productCardsPart,
  stockTablePart,
  forecastChartPart,
  replenishmentPlanPart,
  stepsPart,
  quickRepliesPart,
  confirmationPart,
  noticePart,
]);

export type TextPart = z.infer<typeof textPart>;
export type CitationsPart = z.infer<typeof citationsPart>;
export type ProductCard = z.infer<typeof productCard>;
export type ProductCardsPart = z.infer<typeof productCardsPart>;
export type StockTablePart = z.infer<typeof stockTablePart>;
export type ForecastChartPart = z.infer<typeof forecastChartPart>;
export type ReplenishmentPlanPart = z.infer<typeof replenishmentPlanPart>;
export type StepsPart = z.infer<typeof stepsPart>;
export type QuickReply = z.infer<typeof quickReply>;
export type QuickRepliesPart = z.infer<typeof quickRepliesPart>;
export type ConfirmationPart = z.infer<typeof confirmationPart>;
export type NoticePart = z.infer<typeof noticePart>;
export type AnswerPart = z.infer<typeof answerPart>;
