import type { DemandWording } from './wording.ts';

const withScope = (scope: string, alone: string, following: string) =>
  scope === '' ? alone : `${scope}: ${following}`;

export const english: DemandWording = {
  pieces: (count, text) => `${text} ${count === 1 ? 'piece' : 'pieces'}`,
  weeks: (count, text) => `${text} ${count === 1 ? 'week' : 'weeks'}`,
  yourStores: (text) => `your ${text} stores`,
  allProducts: 'all products',
  range: (level, low, high) => `${level} range ${low}–${high}`,
  forecastTitle: (scope) => `Demand forecast: ${scope}`,
  forecast: ({ scope, pieces, weeks, from, range }) =>
    withScope(
      scope,
      `Expect about **${pieces}** over ${weeks} from ${from} (${range}).`,
      `expect about **${pieces}** over ${weeks} from ${from} (${range}).`,
    ),
  lastYear: (pieces) => `The same weeks last year: ${pieces}.`,
  noDemand: ({ scope, weeks }) =>
    withScope(scope, `No sales are expected over ${weeks}.`, `no sales are expected over ${weeks}.`),
  salesUntil: (date) => `Sales up to ${date}`,
  planTitle: (scope) => `Replenishment plan: ${scope}`,
  ship: ({ scope, pieces }) =>
    withScope(scope, `Ship **${pieces}** from the warehouse.`, `ship **${pieces}** from the warehouse.`),
  shipNothing: (scope) =>
    withScope(
      scope,
      '**Ship nothing**: what is in store and on the way is enough.',
      '**ship nothing**, what is in store and on the way is enough.',
    ),
  shipNothingLacking: ({ scope, pieces }) =>
    withScope(
      scope,
      `Nothing can be shipped: **${pieces}** would be needed and the warehouse has none to give.`,
      `nothing can be shipped; **${pieces}** would be needed and the warehouse has none to give.`,
    ),
  mostly: (list) => `Mainly ${list}.`,
  planDemand: ({ pieces, range, leadTime, cover, serviceLevel }) =>
    `Expected demand over ${leadTime} of lead time and ${cover} of cover: ${pieces}, ${range}; service level ${serviceLevel}.`,
  transfer: ({ pieces, article, from, to, distance }) =>
    `Move ${pieces} of ${article} from ${from} to ${to} instead${distance ? ` (${distance})` : ''}.`,
  transfers: (pieces) => `${pieces} can come from other stores instead.`,
  otherTransfers: (pieces) => `Other transfers: ${pieces}.`,
  lacking: (pieces) => `The warehouse or the limit leaves ${pieces} of the need uncovered.`,
  kept: (pieces) => `${pieces} of the need stay in the warehouse, where later weeks want them more.`,
  stockAsOf: (date) => `Stock as of ${date}`,
  reasons: {
    demand: (pieces) => `demand at the usual pace ${pieces}`,
    season: (pieces, factor) => `season ×${factor}: ${pieces}`,
    event: (pieces, name) => `${name ?? 'events'}: ${pieces}`,
    launch: (pieces) => `age of the articles ${pieces}`,
    trend: (change) => `sales of the last quarter ${change} against the year before`,
    safety: (pieces) => `safety for the service level ${pieces}`,
    stock: (pieces) => `already in store ${pieces}`,
    transit: (pieces) => `on the way ${pieces}`,
    transfer: (pieces) => `sooner from another store ${pieces}`,
    keptForLater: (pieces) => `kept in the warehouse for later weeks ${pieces}`,
    accuracy: ({ of, share, weeks }) =>
      `forecasts over the last ${weeks} for ${of} were off by ${share} in all`,
    limit: (pieces) => `not available to ship ${pieces}`,
    pack: (pieces) => `presentation and full run of sizes ${pieces}`,
    neighbours: (names) => `little history of its own: judged by ${names}`,
    stockOuts: (weeks) =>
      `stock-outs inferred in the last year (${weeks} of single articles) were not taken for a lack of demand`,
    shortHistory: 'less than a year of sales: no season can be learned yet',
    warehouseUnknown: 'the stock of the warehouse is not known and does not limit the plan',
    moreLines: (count) => `${count} more lines are counted in the total but not listed`,
  },
  missing: {
    stock:
      'No stock is loaded for these stores. The quantities are what each store should have in all: take off what is already there.',
    transit: 'Goods on the way are not known and not counted.',
    leadTime: (weeks) => `Some of these stores have no past shipments; a lead time of ${weeks} is assumed.`,
    sales: 'Sales are missing, so demand is a guess.',
    prices: 'Prices are missing.',
  },
  replies: {
    why: 'Why?',
    withServiceLevel: (level) => `With ${level}`,
    and: (place) => `And ${place}?`,
    showForecast: 'Show the forecast',
    forecastOf: (scope) => `What is the demand forecast for ${scope}?`,
    showPlan: 'How many should we ship?',
    planFor: (scope) => `How many pieces should we ship for ${scope}?`,
  },
};
