import { z } from 'zod';
import { languageCode } from './languages.ts';

/**
 * What a model may ask of each tool. Every reference to a product or a place is text as a person would say it
 * or an id from an earlier result; the tool resolves it against what the person may see.
 * No input carries an identity.
 */
const productReference = z
  .string()
  .max(200)
  .describe('A product id, style code, sku, barcode or name as the person said it, e.g. "Aurelia tote"');

const placeReference = z
  .string()
  .max(120)
  .describe('A store id or name, a city, an ISO country code, a region, "here", "nearest" or "everywhere"');

/** Narrows products by what they are. All given conditions hold at once. */
export const productFilter = z.strictObject({
  product: productReference.optional(),
  category: z.string().max(80).optional(),
  subcategory: z.string().max(80).optional(),
  line: z.string().max(80).optional(),
  colour: z.string().max(80).optional().describe('A colour or colour family in English, e.g. "black"'),
  material: z.string().max(80).optional(),
});
export type ProductFilter = z.infer<typeof productFilter>;

export const searchProceduresInput = z.strictObject({
  query: z.string().min(1).max(1000).describe('The question in the words of the person'),
  language: languageCode.optional(),
  limit: z.int().min(1).max(20).optional(),
});
export type SearchProceduresInput = z.infer<typeof searchProceduresInput>;

export const lookUpStockInput = productFilter.extend({
  size: z.string().max(40).optional(),
  place: placeReference.optional(),
  /** Several products at once: ids of an earlier result, e.g. the candidates of a photo. */
  productIds: z.array(z.string().max(128)).max(20).optional(),
  maxPrice: z.number().positive().optional().describe('Highest price, in the currency of the house'),
  alternatives: z
    .boolean()
    .optional()
    .describe('Whether other articles that look like the named one are wanted instead of it'),
});
export type LookUpStockInput = z.infer<typeof lookUpStockInput>;

export const matchProductInput = z.strictObject({
  imageId: z.string().min(1).max(128).describe('Id of an uploaded photo'),
  limit: z.int().min(1).max(20).optional(),
});
export type MatchProductInput = z.infer<typeof matchProductInput>;

export const demandScope = productFilter.extend({
  size: z.string().max(40).optional(),
  place: placeReference.optional(),
});

const campaignStart = z.iso
  .date()
  .optional()
  .describe('"What if the campaign starts then": the day to which the next campaign is moved');

export const forecastDemandInput = demandScope.extend({
  horizonWeeks: z.int().min(1).max(52).optional().describe('Weeks ahead; 8 when it is not said'),
  campaignStartsOn: campaignStart,
});
export type ForecastDemandInput = z.infer<typeof forecastDemandInput>;

export const planReplenishmentInput = demandScope.extend({
  coverWeeks: z
    .int()
    .min(1)
    .max(26)
    .optional()
    .describe('Weeks that the shipment must cover after it arrives'),
  serviceLevel: z
    .number()
    .gt(0.5)
    .lt(1)
    .optional()
    .describe('Chance of no stock-out, 0.95 when it is not said'),
  warehouseLimit: z.int().min(0).optional().describe('Pieces that may leave the warehouse in all'),
  budget: z
    .number()
    .positive()
    .optional()
    .describe('Highest value of what is shipped, at selling prices, in the currency of the house'),
  campaignStartsOn: campaignStart,
});
export type PlanReplenishmentInput = z.infer<typeof planReplenishmentInput>;

export const projectStockOutsInput = demandScope.extend({
  horizonWeeks: z.int().min(1).max(26).optional().describe('Weeks ahead; 4 when it is not said'),
});
export type ProjectStockOutsInput = z.infer<typeof projectStockOutsInput>;

/** Products that sold like a given one; also what a product without history is forecast from. */
export const findSimilarSellersInput = demandScope.extend({
  limit: z.int().min(1).max(20).optional(),
});
export type FindSimilarSellersInput = z.infer<typeof findSimilarSellersInput>;

export const handOffInput = z.strictObject({
  question: z.string().min(1).max(1000).describe('What the colleague is asked, in the words of the person'),
});
export type HandOffInput = z.infer<typeof handOffInput>;
