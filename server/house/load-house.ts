import type { Kysely } from 'kysely';
import type { PhotoUploads } from '../../agents/guards/house.ts';
import { createCatalogue } from '../../knowledge/catalogue/catalogue.ts';
import { createCodeFinder, type CodeFinder } from '../../knowledge/catalogue/tags/code-finder.ts';
import { createPhotoCodes } from '../../knowledge/catalogue/tags/photo-codes.ts';
import type { TagReader } from '../../knowledge/catalogue/tags/tag-reader.ts';
import { createProductLinker } from '../../knowledge/catalogue/catalogue-product-linker.ts';
import { createDuckdbDemandHistory } from '../../knowledge/demand/duckdb-demand-history.ts';
import type { ReplenishmentPlans } from '../../knowledge/demand/plans/replenishment-plans.ts';
import { createPlaceLinker } from '../../knowledge/people/store-place-linker.ts';
import { createStoreDirectory } from '../../knowledge/people/store-directory.ts';
import type { UpdatableProcedureSearch } from '../../knowledge/procedures/create-procedure-search.ts';
import type { ProcedureDocuments } from '../../knowledge/procedures/procedure-documents.ts';
import type { StockLevels } from '../../knowledge/stock/stock-levels.ts';
import type { ProductImage } from '../../contracts/catalogue.ts';
import type { Lake } from '../lake/open-lake.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { LoadedHouse } from './loaded-house.ts';
import { readSnapshot } from './read-snapshot.ts';

export interface HouseSources {
  database: Kysely<HouseSchema>;
  lake: Lake;
  stock: StockLevels;
  plans: ReplenishmentPlans;
  documents: ProcedureDocuments;
  reportCitation: LoadedHouse['reportCitation'];
  procedures: UpdatableProcedureSearch;
  /** Brings the picture index up to the given pictures; resolves when it can be asked. */
  indexPictures: (images: readonly ProductImage[]) => Promise<LoadedHouse['visual']>;
  photos: PhotoUploads;
  tags: TagReader;
  /** Hears of photos whose tag could not be read. */
  reportTag?: (error: unknown) => void;
  today: () => string;
}

const dayMs = 86_400_000;

function dayAfter(isoDate: string): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** What an unnamed house is called. */
const unnamed = 'Comptoir';

/** Loads the house as it is stored now. The procedure search is the same object over new documents. */
export async function loadHouse(sources: HouseSources): Promise<LoadedHouse> {
  const { database, lake, stock, documents, procedures, photos, today } = sources;
  const snapshot = await readSnapshot(database);
  const catalogue = createCatalogue(snapshot);
  const stores = createStoreDirectory(snapshot.stores);
  const productNames = [
    ...new Set(snapshot.products.flatMap(({ name, line }) => (line ? [name, line] : [name]))),
  ];
  const demand = createDuckdbDemandHistory({
    database: lake,
    salesVersion: () => lake.version('sales'),
    events: () => Promise.resolve(snapshot.events),
  });
  await procedures.updateDocuments(await documents.all());
  const visual = await sources.indexPictures(snapshot.images);
  const extent = await demand.extent();
  let finder: CodeFinder | null = null;
  return {
    revision: snapshot.revision,
    name: snapshot.name ?? unnamed,
    catalogue,
    products: createProductLinker(catalogue),
    stores,
    places: createPlaceLinker(stores.all, { productNames }),
    stock,
    demand,
    plans: sources.plans,
    procedures,
    documents,
    reportCitation: sources.reportCitation,
    visual,
    photoCodes: createPhotoCodes(
      sources.tags,
      () => (finder ??= createCodeFinder(catalogue)),
      sources.reportTag,
    ),
    photos,
    today,
    planningDay: extent ? dayAfter(extent.lastDay) : today(),
    summary: {
      stores: snapshot.stores.length,
      products: snapshot.products.length,
      pictures: snapshot.images.length,
      procedures: procedures.documentCount,
      hasStock: (await stock.asOf()) !== null,
      sales: extent ? { firstDay: extent.firstDay, lastDay: extent.lastDay } : null,
    },
  };
}
