import type {
  EventRow,
  ProductRow,
  StaffRow,
  StockRow,
  StoreRow,
  VariantRow,
} from '../../contracts/data-files.ts';
import { makeCalendar } from './calendar/calendar.ts';
import { planCampaigns } from './calendar/campaigns.ts';
import { eventRows } from './calendar/events.ts';
import { makeProducts, variantRows } from './catalogue/products.ts';
import type { CountryCode } from './countries.ts';
import { countryCodes } from './countries.ts';
import { dayNumber, isoOf } from './dates.ts';
import { makeAssortment } from './demand/assortment.ts';
import { makeCustomers } from './demand/customers.ts';
import { makeDayFactors } from './demand/day-factors.ts';
import { makeDemandModel } from './demand/demand-model.ts';
import type { ShipmentColumns } from './demand/network.ts';
import { makeSupplyPlan } from './demand/plan.ts';
import { runSales } from './demand/sales.ts';
import type { LostSalesColumns, SalesColumns } from './demand/sales.ts';
import { makeSupply } from './demand/supply.ts';
import { makeWebViews } from './demand/web-views.ts';
import type { WebViewColumns } from './demand/web-views.ts';
import { createRandom } from './random.ts';
import { staffRows } from './staff.ts';
import { stockRows } from './stock.ts';
import { storeProfiles, storeRows } from './stores.ts';

export const defaultSeed = 'pergola';
export const defaultLastDay = '2026-11-22';

/** 1,099 days: the first whole number of weeks that holds three years. */
const weeksOfHistory = 157;
/** Events, campaigns and the planners' view go this far beyond the last day. */
const weeksAhead = 26;
const weeksOfShipments = 26;

/** A smaller house, for tests: as many products (spread over the catalogue), stores (the first ones) and weeks. */
interface HouseScale {
  readonly products?: number;
  readonly stores?: number;
  readonly weeks?: number;
}

export interface HouseOptions {
  readonly seed?: string | number;
  /** ISO date of the last day of sales; stock is as of its close of business. */
  readonly lastDay?: string;
  readonly scale?: HouseScale;
}

/** A whole house in memory. The large tables are columns of numbers; rows.ts turns them into rows of the files. */
export interface House {
  readonly seed: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly stores: readonly StoreRow[];
  readonly products: readonly ProductRow[];
  readonly variants: readonly VariantRow[];
  readonly events: readonly EventRow[];
  readonly staff: readonly StaffRow[];
  readonly stock: readonly StockRow[];
  readonly sales: SalesColumns;
  readonly webViews: WebViewColumns;
  /** Places are positions in `stores`, which lists the warehouses last. */
  readonly shipments: ShipmentColumns;
  /** Not a file of the house: the demand that stock-outs hid, to judge forecasts against. */
  readonly lostSales: LostSalesColumns;
  /** Countries that `webViews.of.country` counts in. */
  readonly countries: readonly CountryCode[];
}

/**
 * Generates the demonstration house: the same rows for the same seed, last day and scale, on any machine.
 * Takes seconds at full scale, all of it computation. Throws a RangeError when `lastDay` is not a calendar date.
 */
export function generateHouse({
  seed = defaultSeed,
  lastDay = defaultLastDay,
  scale = {},
}: HouseOptions = {}): House {
  const random = createRandom(String(seed));
  const weeks = scale.weeks ?? weeksOfHistory;
  const days = weeks * 7;
  const last = dayNumber(lastDay);
  const firstDay = last - days + 1;

  const profiles = storeProfiles.slice(0, scale.stores ?? storeProfiles.length);
  const countries = countryCodes.filter((code) => profiles.some(({ country }) => country === code));
  const catalogue = makeProducts(random.split('catalogue'), firstDay, last, scale.products);
  const variants = variantRows(catalogue);
  const stores = storeRows(profiles, last);
  const calendar = makeCalendar(countries, firstDay, last + weeksAhead * 7);
  const campaigns = planCampaigns(random.split('campaigns'), countries, weeks + weeksAhead);

  const factors = makeDayFactors(profiles, calendar, days + weeksAhead * 7, last);
  const model = makeDemandModel(random.split('demand'), {
    products: catalogue,
    stores: profiles,
    campaigns,
    factors,
    firstDay,
    lastDay: last,
    weeks: weeks + weeksAhead,
  });
  const assortment = makeAssortment(random.split('assortment'), catalogue, profiles, model);
  const plan = makeSupplyPlan(random.split('plan'), catalogue, profiles, model, assortment, firstDay);
  const supply = makeSupply(random.split('supply'), {
    products: catalogue,
    stores: profiles,
    assortment,
    plan,
    firstDay,
    recordFrom: Math.max(0, days - weeksOfShipments * 7),
  });
  const customers = makeCustomers(random.split('customers'), catalogue, profiles.length, model, assortment);
  const { sales, lostSales } = runSales(random.split('returns'), {
    products: catalogue,
    stores: profiles,
    model,
    factors,
    customers,
    supply,
    firstDay,
    lastDay: last,
  });
  return {
    seed: String(seed),
    firstDay: isoOf(firstDay),
    lastDay,
    stores,
    products: catalogue.map(({ row }) => row),
    variants,
    events: eventRows(calendar, campaigns, catalogue),
    staff: staffRows(random.split('staff'), profiles, last),
    stock: stockRows(random.split('reserved'), {
      asOf: lastDay,
      places: stores.map(({ store_id }) => store_id),
      products: catalogue,
      variants,
      network: supply.network,
      assortment,
    }),
    sales,
    webViews: makeWebViews(random.split('web'), catalogue, profiles, countries, model, firstDay, days),
    shipments: supply.network.shipments(),
    lostSales,
    countries,
  };
}
