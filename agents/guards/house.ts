import type { Citation } from '../../contracts/tool-results.ts';
import type { Catalogue } from '../../knowledge/catalogue/catalogue.ts';
import type { PictureSimilarity } from '../../knowledge/catalogue/picture-similarity.ts';
import type { ProductLinker } from '../../knowledge/catalogue/product-linker.ts';
import type { PhotoCodes } from '../../knowledge/catalogue/tags/photo-codes.ts';
import type { VisualMatch } from '../../knowledge/catalogue/visual-match.ts';
import type { DemandHistory } from '../../knowledge/demand/demand-history.ts';
import type { ReplenishmentPlans } from '../../knowledge/demand/plans/replenishment-plans.ts';
import type { PlaceLinker } from '../../knowledge/people/place-linker.ts';
import type { StoreDirectory } from '../../knowledge/people/store-directory.ts';
import type { ProcedureDocuments } from '../../knowledge/procedures/procedure-documents.ts';
import type { ProcedureSearch } from '../../knowledge/procedures/procedure-search.ts';
import type { StockLevels } from '../../knowledge/stock/stock-levels.ts';

/** Port: pictures that people sent. */
export interface PhotoUploads {
  /** Bytes of a photo that this person sent, or null when there is none of theirs with that id. */
  read(imageId: string, personId: string): Promise<Uint8Array | null>;
}

/** Everything that one house knows, before anybody's rights are applied. Only `openAccess` hands it on. */
export interface House {
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly products: ProductLinker;
  readonly stores: StoreDirectory;
  readonly places: PlaceLinker;
  readonly stock: StockLevels;
  readonly demand: DemandHistory;
  readonly plans: ReplenishmentPlans;
  readonly procedures: ProcedureSearch;
  readonly documents: ProcedureDocuments;
  /** Hears of a citation that is not in the stored text, and is therefore not shown. */
  readonly reportCitation: (citation: Citation) => void;
  /** `pending` pictures are still to be indexed; above 0 an article may be missed. */
  readonly visual: VisualMatch & PictureSimilarity & { readonly pending: number };
  readonly photoCodes: PhotoCodes;
  readonly photos: PhotoUploads;
  /** ISO date that procedures are in force for. */
  today(): string;
  /** ISO date that plans and "next month" count from: the day after the last one with sales, else today. */
  readonly planningDay: string;
}
