import type { Category, Line } from '../catalogue/vocabulary.ts';

/** Every number of the demand model that is not about one place or one date. See demand-model.ts for the formula. */

/**
 * Units a week that a middle store sells of a middle product: the scale of the whole house, set so that the house
 * sells about 700 units a day at the end of its history.
 */
export const unitsAWeek = 0.6;

interface CategoryDemand {
  /** Demand for a product of the category relative to the mean of the house. */
  readonly level: number;
  /** Price in euro at which a product of the category has exactly that level. */
  readonly middlePrice: number;
  /** How strongly demand falls with price: the exponent of (price / middle price). */
  readonly elasticity: number;
  /** How much of an occasion for presents reaches the category. */
  readonly giftShare: number;
  /** Probability that a sold unit comes back. */
  readonly returns: number;
}

export const categoryDemand: Readonly<Record<Category, CategoryDemand>> = {
  bags: { level: 1.1, middlePrice: 2100, elasticity: 0.7, giftShare: 1, returns: 0.026 },
  shoes: { level: 1.15, middlePrice: 850, elasticity: 0.8, giftShare: 0.55, returns: 0.088 },
  'ready-to-wear': { level: 0.75, middlePrice: 1500, elasticity: 0.8, giftShare: 0.5, returns: 0.1 },
  'small leather goods': { level: 1.15, middlePrice: 450, elasticity: 0.6, giftShare: 1.3, returns: 0.021 },
  silk: { level: 0.9, middlePrice: 350, elasticity: 0.6, giftShare: 1.35, returns: 0.024 },
  jewellery: { level: 0.75, middlePrice: 520, elasticity: 0.7, giftShare: 1.4, returns: 0.02 },
};

/** Exponent of (price of the day / catalogue price): what the yearly increases cost. */
export const increaseElasticity = 0.7;

/** Exponent of (1 − discount) in a sale; stronger than the other, because a markdown is advertised and ends. */
export const markdownElasticity = 1.9;

/** Strength of each line; the others are 1. */
export const lineStrength: Readonly<Partial<Record<Line, number>>> = {
  Aurelia: 1.7,
  Lunaria: 1.25,
  Sestina: 1.1,
  Corvina: 1.1,
  Vespera: 0.85,
  Pergola: 0.85,
  Cassiope: 0.9,
};

/** Strength of each colour family; the others are 1. */
export const colourStrength: Readonly<Record<string, number>> = {
  black: 1.5,
  brown: 1.15,
  beige: 1.1,
  yellow: 0.75,
  purple: 0.8,
  green: 0.9,
  pink: 0.9,
};

/** Standard deviation of the logarithm of what each product (and each product in each store) adds of its own. */
export const productSpread = 0.5;
export const storeProductSpread = 0.3;

/** Share of new demand that a store has on its first day, and weeks to close the gap by a factor e. */
export const openingShare = 0.45;
export const openingWeeks = 20;

/** Weekly autoregression of the logarithm of public interest in a product: persistence, and spread of its shocks. */
export const interestPersistence = 0.78;
export const interestShock = 0.19;

/** Now and then a product is seen on somebody famous: probability a week, jump of the logarithm of interest. */
export const fameProbability = 0.006;
export const fameJump = 1.1;

/** Shape of the gamma factor on the mean of a product, store and week; counts are then negative binomial. */
export const weeklyShape = 5;

/** Slope of the logarithm of demand a year for a core product, one standard deviation. */
export const productTrendSpread = 0.1;
