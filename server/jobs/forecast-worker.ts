import { workerData } from 'node:worker_threads';
import { createCatalogue, type CatalogueRows } from '../../knowledge/catalogue/catalogue.ts';
import { fitDemandModel, type DemandModel } from '../../knowledge/demand/model/demand-model.ts';
import { forecastPart, type ForecastPart } from '../../knowledge/demand/night/forecast-part.ts';
import type { Store } from '../../contracts/catalogue.ts';
import type { HouseEvent } from '../../knowledge/demand/demand-history.ts';
import type { SalesPanel } from '../../knowledge/demand/sales-panel.ts';

/** What a thread learns the demand from; given once, when it starts. */
export interface ForecastWorkerData {
  panel: SalesPanel;
  catalogue: CatalogueRows;
  stores: readonly Store[];
  events: readonly HouseEvent[];
}

/** One part of the work: stores by position. */
export interface ForecastTask {
  stores: readonly number[];
  fromWeek: number;
  weeks: number;
}

// A thread lives for one run over one state of the house and learns its model once.
let learned: DemandModel | null = null;

function model(): DemandModel {
  // Piscina hands its own values first and the caller's second.
  const given = workerData as ForecastWorkerData | readonly [unknown, ForecastWorkerData];
  const { panel, catalogue, stores, events } = 'panel' in given ? given : given[1];
  learned ??= fitDemandModel({ panel, catalogue: createCatalogue(catalogue), stores, events });
  return learned;
}

/** Forecasts the asked stores. */
export function forecastTask({ stores, fromWeek, weeks }: ForecastTask): ForecastPart {
  return forecastPart(model(), stores, fromWeek, weeks);
}
