import type { Category } from './catalogue/vocabulary.ts';

/** The countries of the house: what they pay in, when they shop, what they like. */

export const countryCodes = [
  'IT',
  'FR',
  'GB',
  'DE',
  'ES',
  'CH',
  'AE',
  'US',
  'JP',
  'CN',
  'HK',
  'KR',
  'SG',
] as const;

export type CountryCode = (typeof countryCodes)[number];

export interface CountryMarket {
  readonly currency: string;
  /** Local list price of one euro of the European list price; fixed, so it is a price policy and not an exchange rate. */
  readonly priceCoefficient: number;
  /** Local prices are multiples of this many units of the currency. */
  readonly priceStep: number;
  /** Relative change of demand a year. */
  readonly yearlyTrend: number;
  /** Multiplies the return probability of the category. */
  readonly returnFactor: number;
  /** Demand by weekday, Monday to Sunday, relative to the mean of the week; 0 where stores are closed. */
  readonly weekdays: readonly number[];
  /** Taste by category, relative to the house. */
  readonly categories: Readonly<Partial<Record<Category, number>>>;
  /** Taste by colour family, relative to the house. */
  readonly colourFamilies: Readonly<Record<string, number>>;
  /** Visits of the web site for each unit of demand, relative to the house. */
  readonly webUse: number;
}

export const countries: Readonly<Record<CountryCode, CountryMarket>> = {
  IT: {
    currency: 'EUR',
    priceCoefficient: 1,
    priceStep: 10,
    yearlyTrend: 0.04,
    returnFactor: 0.7,
    weekdays: [0.78, 0.82, 0.86, 0.9, 1.08, 1.56, 1],
    categories: { shoes: 1.15, 'ready-to-wear': 1.1 },
    colourFamilies: { brown: 1.2, beige: 1.1 },
    webUse: 0.9,
  },
  FR: {
    currency: 'EUR',
    priceCoefficient: 1,
    priceStep: 10,
    yearlyTrend: 0.035,
    returnFactor: 0.9,
    weekdays: [0.8, 0.84, 0.92, 0.94, 1.1, 1.6, 0.8],
    categories: { silk: 1.35, bags: 1.05 },
    colourFamilies: { black: 1.1, blue: 1.15, red: 1.1 },
    webUse: 1,
  },
  GB: {
    currency: 'GBP',
    priceCoefficient: 0.9,
    priceStep: 10,
    yearlyTrend: 0.01,
    returnFactor: 1.2,
    weekdays: [0.8, 0.84, 0.9, 1, 1.12, 1.5, 0.84],
    categories: { 'small leather goods': 1.1, shoes: 1.05 },
    colourFamilies: { green: 1.15, black: 1.1 },
    webUse: 1.2,
  },
  DE: {
    currency: 'EUR',
    priceCoefficient: 1.02,
    priceStep: 10,
    yearlyTrend: 0.015,
    returnFactor: 1.5,
    weekdays: [0.92, 0.96, 1, 1.06, 1.26, 1.8, 0],
    categories: { 'small leather goods': 1.15, silk: 0.8 },
    colourFamilies: { black: 1.15, grey: 1.2, beige: 1.1 },
    webUse: 1.2,
  },
  ES: {
    currency: 'EUR',
    priceCoefficient: 1,
    priceStep: 10,
    yearlyTrend: 0.06,
    returnFactor: 0.9,
    weekdays: [0.86, 0.88, 0.92, 0.98, 1.14, 1.6, 0.62],
    categories: { shoes: 1.2, jewellery: 1.05 },
    colourFamilies: { red: 1.2, white: 1.1 },
    webUse: 0.9,
  },
  CH: {
    currency: 'CHF',
    priceCoefficient: 1.06,
    priceStep: 10,
    yearlyTrend: 0.02,
    returnFactor: 0.8,
    weekdays: [0.94, 0.98, 1.02, 1.08, 1.22, 1.76, 0],
    categories: { jewellery: 1.2, silk: 1.1 },
    colourFamilies: { grey: 1.15, beige: 1.1 },
    webUse: 0.9,
  },
  AE: {
    currency: 'AED',
    priceCoefficient: 4.4,
    priceStep: 50,
    yearlyTrend: 0.08,
    returnFactor: 0.6,
    weekdays: [0.82, 0.82, 0.86, 0.94, 1.16, 1.3, 1.1],
    categories: { jewellery: 1.4, bags: 1.1, 'ready-to-wear': 0.8 },
    colourFamilies: { gold: 1.4, pink: 1.15, white: 1.15 },
    webUse: 1.1,
  },
  US: {
    currency: 'USD',
    priceCoefficient: 1.16,
    priceStep: 10,
    yearlyTrend: 0.07,
    returnFactor: 1.6,
    weekdays: [0.8, 0.84, 0.9, 0.96, 1.14, 1.42, 0.94],
    categories: { shoes: 1.1, 'ready-to-wear': 1.05, silk: 0.7 },
    colourFamilies: { black: 1.1, blue: 1.1, white: 1.1 },
    webUse: 1.5,
  },
  JP: {
    currency: 'JPY',
    priceCoefficient: 172,
    priceStep: 1000,
    yearlyTrend: 0.09,
    returnFactor: 0.3,
    weekdays: [0.82, 0.82, 0.84, 0.86, 1, 1.42, 1.24],
    categories: { 'small leather goods': 1.4, bags: 1.05, 'ready-to-wear': 0.85 },
    colourFamilies: { beige: 1.2, pink: 1.15, brown: 1.1, red: 0.9 },
    webUse: 1,
  },
  CN: {
    currency: 'CNY',
    priceCoefficient: 9.1,
    priceStep: 100,
    yearlyTrend: -0.05,
    returnFactor: 0.8,
    weekdays: [0.82, 0.84, 0.86, 0.9, 1.08, 1.34, 1.16],
    categories: { bags: 1.15, jewellery: 1.05, silk: 0.9 },
    colourFamilies: { red: 1.35, black: 1.05, gold: 1.15 },
    webUse: 1.4,
  },
  HK: {
    currency: 'HKD',
    priceCoefficient: 9.6,
    priceStep: 100,
    yearlyTrend: -0.02,
    returnFactor: 0.5,
    weekdays: [0.82, 0.84, 0.86, 0.9, 1.06, 1.32, 1.2],
    categories: { jewellery: 1.15, 'small leather goods': 1.1 },
    colourFamilies: { red: 1.15, gold: 1.15 },
    webUse: 0.9,
  },
  KR: {
    currency: 'KRW',
    priceCoefficient: 1780,
    priceStep: 10_000,
    yearlyTrend: 0.03,
    returnFactor: 0.5,
    weekdays: [0.84, 0.84, 0.86, 0.9, 1.08, 1.34, 1.14],
    categories: { bags: 1.15, shoes: 1.05, 'ready-to-wear': 1.1 },
    colourFamilies: { black: 1.2, white: 1.1, grey: 1.1 },
    webUse: 1.5,
  },
  SG: {
    currency: 'SGD',
    priceCoefficient: 1.68,
    priceStep: 10,
    yearlyTrend: 0.03,
    returnFactor: 0.6,
    weekdays: [0.84, 0.84, 0.88, 0.92, 1.08, 1.32, 1.12],
    categories: { 'small leather goods': 1.15, 'ready-to-wear': 0.8 },
    colourFamilies: { pink: 1.1, blue: 1.1 },
    webUse: 1.1,
  },
};
