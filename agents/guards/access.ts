import type { Catalogue } from '../../knowledge/catalogue/catalogue.ts';
import type { SimilarProduct } from '../../knowledge/catalogue/picture-similarity.ts';
import type { ProductLinker } from '../../knowledge/catalogue/product-linker.ts';
import type { FoundCode } from '../../knowledge/catalogue/tags/code-finder.ts';
import type { VisualMatchOutcome } from '../../knowledge/catalogue/visual-match.ts';
import type { DemandHistory } from '../../knowledge/demand/demand-history.ts';
import type { PlaceLinker } from '../../knowledge/people/place-linker.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import type { StoreDirectory } from '../../knowledge/people/store-directory.ts';
import type { StockLevel } from '../../knowledge/stock/stock-levels.ts';
import type { Store } from '../../contracts/catalogue.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { ProceduresResult } from '../../contracts/tool-results.ts';
import type { PlanDesk } from './plan-desk.ts';

/** A level as this person may see it: in full, or only whether there is any. */
export interface VisibleStockLevel extends StockLevel {
  detail: 'full' | 'availability';
}

/**
 * The only way from a tool, a route or a model to business data, opened for one principal.
 * What the person may not see is absent from every answer of these methods.
 */
export interface Access {
  readonly principal: Principal;
  readonly home: Store | null;
  /** ISO date that procedures are in force for. */
  readonly today: string;
  /** ISO date that plans and "next month" count from: the day after the last one with sales. */
  readonly planningDay: string;
  mayUse(tool: ToolName): boolean;
  readonly catalogue: Catalogue;
  readonly products: ProductLinker;
  readonly stores: StoreDirectory;
  readonly places: PlaceLinker;
  searchProcedures(query: { text: string; language: LanguageCode; limit: number }): Promise<ProceduresResult>;
  /** Stored versions of a document that apply to this person, newest first; empty when none does. */
  procedure(documentId: string, language?: string, version?: string): Promise<ProcedureDocument[]>;
  /** Levels of skus in stores (everywhere when not given); other stores' levels carry `detail: 'availability'` for staff of a store. */
  stockLevels(query: { skus: readonly string[]; storeIds?: readonly string[] }): Promise<VisibleStockLevel[]>;
  /** Time of the newest stock level, or null when no stock is loaded. */
  stockAsOf(): Promise<string | null>;
  /** Stores whose demand this person may see and plan (no warehouses); empty without that right. */
  readonly planningStores: readonly Store[];
  /** Demand restricted to `planningStores`; null without the right to see demand. */
  readonly demand: DemandAccess | null;
  /** Kept replenishment plans; null without the right to plan. */
  readonly plans: PlanDesk | null;
  /** Catalogue pictures that are indexed, and those still to come. */
  readonly pictures: { readonly indexed: number; readonly pending: number };
  /** Ranked articles of an uploaded photo of this person; null when there is no such photo. Throws `UnreadablePicture`. */
  matchPhoto(imageId: string, limit: number, signal?: AbortSignal): Promise<VisualMatchOutcome | null>;
  /** The code of the catalogue on a tag, label or bars in an uploaded photo of this person; null when there is none. */
  readPhotoCode(imageId: string, signal?: AbortSignal): Promise<FoundCode | null>;
  /** Products that look like one, the most alike first; empty when its pictures are not indexed. */
  similarProducts(productId: string, limit: number): Promise<SimilarProduct[]>;
}

export interface DemandAccess extends DemandHistory {
  /** Every level of the planning stores and the warehouses, for planning. */
  stockOf(storeIds: readonly string[]): Promise<StockLevel[]>;
  readonly warehouses: readonly Store[];
}
