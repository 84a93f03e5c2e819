import type { Product, Store } from '../../../contracts/catalogue.ts';
import type { Principal, Role } from '../../../contracts/principal.ts';
import type { ProductFilter } from '../../../contracts/tool-inputs.ts';
import type { Access, DemandAccess } from '../../../agents/guards/access.ts';
import { openPlanDesk } from '../../../agents/guards/plan-desk.ts';
import type { ToolContext } from '../../../agents/tools/house-tool.ts';
import type { ProductLinker } from '../../../knowledge/catalogue/product-linker.ts';
import type { HouseEvent } from '../../../knowledge/demand/demand-history.ts';
import type { PlaceLinker } from '../../../knowledge/people/place-linker.ts';
import { createStoreDirectory } from '../../../knowledge/people/store-directory.ts';
import type { StockLevel } from '../../../knowledge/stock/stock-levels.ts';
import type { ReplenishmentPlans } from '../../../knowledge/demand/plans/replenishment-plans.ts';
import { createInMemoryReplenishmentPlans } from '../../fixtures/in-memory-replenishment-plans.ts';
import {
  createInMemoryDemandHistory,
  type DemandData,
  type Sale,
} from '../../knowledge/demand/in-memory-demand-history.ts';
import {
  makeCatalogue,
  makeProduct,
  makeStore,
  simulateSales,
} from '../../knowledge/demand/simulated-house.ts';

/**
 * A house small enough to read: three planned stores in Europe, one in Japan that the European planner may not see, a
 * warehouse, two years of sales that follow simple rules, and a bag that launches after the last day.
 */
export const stores: readonly Store[] = [
  makeStore('milan', { name: 'Milan Montenapoleone', city: 'Milan', latitude: 45.47, longitude: 9.2 }),
  makeStore('rome', { name: 'Rome Condotti', city: 'Rome', latitude: 41.91, longitude: 12.48 }),
  makeStore('paris', {
    name: 'Paris Saint-Honoré',
    city: 'Paris',
    country: 'FR',
    latitude: 48.87,
    longitude: 2.32,
  }),
  makeStore('tokyo', {
    name: 'Tokyo Ginza',
    city: 'Tokyo',
    country: 'JP',
    region: 'APAC',
    latitude: 35.67,
    longitude: 139.77,
  }),
  makeStore('dc', { name: 'Florence warehouse', kind: 'warehouse', city: 'Florence' }),
];

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const tote = {
  name: 'Aurelia tote',
  line: 'Aurelia',
  subcategory: 'totes',
  material: 'calf',
  price: euros(2400),
};
export const products: readonly Product[] = [
  makeProduct('tote-black', { ...tote, colour: 'black', colourFamily: 'black' }),
  makeProduct('tote-red', { ...tote, colour: 'red', colourFamily: 'red' }),
  makeProduct('clutch', {
    name: 'Nocturne clutch',
    line: 'Nocturne',
    subcategory: 'clutches',
    price: euros(900),
  }),
  makeProduct('tote-green', { ...tote, colour: 'green', colourFamily: 'green', launchedOn: '2024-01-08' }),
  makeProduct('loafer', { name: 'Corso loafer', category: 'shoes', price: euros(700) }),
  makeProduct('scarf', { name: 'Alba scarf', category: 'silk', price: euros(350) }),
];
const catalogue = makeCatalogue(products, { loafer: ['38', '39'] });

/** Weeks of sales from Monday 2022-01-03; the last day is Sunday 2023-12-31. */
const weeks = 104;
export const lastDay = '2023-12-31';

/** Pieces a store sells every so many weeks: [every, pieces] by sku, before the store's size. */
const pace: Record<string, [number, number]> = {
  'tote-black': [1, 2],
  'tote-red': [2, 1],
  clutch: [4, 1],
  'loafer-38': [1, 1],
  'loafer-39': [2, 1],
  scarf: [1, 3],
};
const size: Record<string, number> = { milan: 2, rome: 1, paris: 1, tokyo: 3 };

/** The sales of some stores. */
export function salesOf(storeIds: readonly string[]): Sale[] {
  return simulateSales('2022-01-03', weeks, storeIds, Object.keys(pace), ({ storeId, sku, week }) => {
    const [every, pieces] = pace[sku]!;
    return week % every === 0 ? pieces * size[storeId]! : 0;
  });
}

const sales = salesOf(['milan', 'rome', 'paris', 'tokyo']);

const level = (storeId: string, sku: string, onHand: number, inTransit = 0, reserved = 0): StockLevel => ({
  storeId,
  sku,
  onHand,
  inTransit,
  reserved,
  asOf: '2024-01-01T08:00:00Z',
});

export const stockLevels: readonly StockLevel[] = [
  level('milan', 'tote-black', 5, 2, 1),
  level('milan', 'tote-red', 1),
  level('milan', 'clutch', 9),
  level('milan', 'loafer-38', 0),
  level('milan', 'scarf', 10),
  level('rome', 'tote-black', 2),
  level('rome', 'tote-red', 30),
  level('rome', 'loafer-38', 60),
  level('rome', 'scarf', 4),
  level('paris', 'tote-black', 3),
  level('paris', 'scarf', 5),
  level('tokyo', 'loafer-38', 500),
  level('dc', 'tote-black', 40),
  level('dc', 'tote-red', 0),
  level('dc', 'tote-green', 25),
  level('dc', 'clutch', 12),
  level('dc', 'loafer-38', 0),
  level('dc', 'loafer-39', 50),
  level('dc', 'scarf', 6),
];

export const events: readonly HouseEvent[] = [
  { startsOn: '2024-01-10', endsOn: '2024-02-06', country: 'FR', name: 'Soldes', kind: 'sale' },
];

const shipments = ['milan', 'rome', 'paris', 'tokyo'].map((toStoreId) => ({
  toStoreId,
  shippedOn: '2023-12-01',
  arrivedOn: '2023-12-08',
}));

const house: DemandData = { sales, shipments, events };
/** Shared, so that what was learned from it once serves every test. */
const houseHistory = createInMemoryDemandHistory(house);

/** Finds products by id, name or attribute, as the real linker would for literal words. */
const linker: ProductLinker = {
  mentions: () => [],
  resolve(filter: ProductFilter) {
    const entries = Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    if (entries.length === 0) return { kind: 'all' };
    const matches = products.filter((product) =>
      entries.every(([name, value]) =>
        name === 'product'
          ? product.productId === value || product.name.toLowerCase() === value.toLowerCase()
          : product[name as 'category']?.toLowerCase() === value.toLowerCase(),
      ),
    );
    const label = entries.map(([, value]) => value).join(' ');
    if (matches.length > 0) return { kind: 'found', products: matches, label };
    const choices = [{ label: 'Aurelia tote', value: 'tote-black' }];
    if (filter.product === 'tote') return { kind: 'ambiguous', subject: label, choices };
    return { kind: 'unknown', subject: label, choices };
  },
};

const places: PlaceLinker = {
  mentions: () => [],
  resolve(place, home) {
    if (place === 'everywhere' || place === 'nearest') return { kind: place };
    if (place === 'here') {
      return { kind: 'found', stores: home ? [home] : [], label: home?.name ?? '', isHere: true };
    }
    const found = stores.filter((store) =>
      [store.storeId, store.city, store.country, store.region ?? ''].includes(place),
    );
    if (found.length === 0) return { kind: 'unknown', subject: place, choices: [] };
    return { kind: 'found', stores: found, label: place, isHere: false };
  },
};

export interface SmallHouseOptions {
  role?: Role;
  homeStoreId?: string | null;
  /** Region that is planned; null for all. */
  region?: string | null;
  stock?: readonly StockLevel[];
  data?: Partial<DemandData>;
  plans?: ReplenishmentPlans;
}

/** Opens the house for one person; by default the planner of EMEA, who has no home store. */
export function openSmallHouse(options: SmallHouseOptions = {}): { access: Access; context: ToolContext } {
  const { role = 'planner', homeStoreId = null, region = 'EMEA', stock = stockLevels } = options;
  const history = options.data ? createInMemoryDemandHistory({ ...house, ...options.data }) : houseHistory;
  const planned = stores.filter(
    (store) => store.kind === 'store' && (region === null || store.region === region),
  );
  const allowed = new Set(planned.map((store) => store.storeId));
  const within = <Query extends { storeIds?: readonly string[] }>(query: Query) => ({
    ...query,
    storeIds: (query.storeIds ?? [...allowed]).filter((storeId) => allowed.has(storeId)),
  });
  const demand: DemandAccess = {
    ...history,
    weeklyPanel: (query, signal) => history.weeklyPanel(within(query), signal),
    weeklySales: (query, signal) => history.weeklySales(within(query), signal),
    weeklyTotals: (query, signal) => history.weeklyTotals(within(query), signal),
    warehouses: stores.filter((store) => store.kind === 'warehouse'),
    stockOf: (storeIds) =>
      Promise.resolve(
        stock.filter(
          (one) => storeIds.includes(one.storeId) && (allowed.has(one.storeId) || one.storeId === 'dc'),
        ),
      ),
  };
  const directory = createStoreDirectory(stores);
  const plans = role === 'planner' || role === 'admin';
  const refuse = () => Promise.reject(new Error('not needed for demand'));
  const principal: Principal = {
    personId: 'p1',
    name: 'Ada',
    role,
    house: 'small',
    homeStoreId,
    country: 'IT',
    region,
    language: 'en',
  };
  const access: Access = {
    principal,
    home: homeStoreId === null ? null : (directory.byId(homeStoreId) ?? null),
    today: '2024-01-02',
    planningDay: '2024-01-01',
    mayUse: () => plans,
    catalogue,
    products: linker,
    stores: directory,
    places,
    searchProcedures: refuse,
    procedure: refuse,
    stockLevels: refuse,
    stockAsOf: () => Promise.resolve(stock[0]?.asOf ?? null),
    planningStores: plans ? planned : [],
    demand: plans ? demand : null,
    plans: plans
      ? openPlanDesk(options.plans ?? createInMemoryReplenishmentPlans(), principal, planned)
      : null,
    pictures: { indexed: 0, pending: 0 },
    matchPhoto: refuse,
    readPhotoCode: refuse,
    similarProducts: () => Promise.resolve([]),
  };
  let ids = 0;
  return {
    access,
    context: {
      access,
      language: 'en',
      conversationId: 'c1',
      turnId: 't1',
      newId: () => `id-${(ids += 1)}`,
      signal: new AbortController().signal,
    },
  };
}
