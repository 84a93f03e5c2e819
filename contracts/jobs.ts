import { z } from 'zod';

/** Where the nightly forecast stands, and what the last finished run made. */
export const forecastJobStatus = z.strictObject({
  state: z.enum(['never', 'running', 'finished', 'failed']),
  /** What the forecasts are made from; another state of the sales makes them stale. */
  salesVersion: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  partsDone: z.int().min(0),
  parts: z.int().min(0),
  pairs: z.int().min(0),
  seconds: z.number().nullable(),
});
export type ForecastJobStatus = z.infer<typeof forecastJobStatus>;

export const jobsResponse = z.strictObject({
  forecast: forecastJobStatus.extend({
    /** Whether the sales were imported again since the last finished run. */
    stale: z.boolean(),
  }),
});

export const keptForecastQuery = z.strictObject({
  storeId: z.string().min(1).max(128),
  sku: z.string().min(1).max(128),
});
export const keptForecast = z.strictObject({
  storeId: z.string(),
  sku: z.string(),
  /** `night`: read from the last run; `now`: computed for this question, because the run is missing or stale. */
  source: z.enum(['night', 'now']),
  weeks: z.array(
    z.strictObject({
      start: z.string(),
      mean: z.number(),
      low: z.number(),
      high: z.number(),
      /** Quantiles 0.1 … 0.9, from the night. */
      quantiles: z.array(z.number()).optional(),
      drivers: z
        .strictObject({ level: z.number(), season: z.number(), event: z.number(), launch: z.number() })
        .optional(),
    }),
  ),
});
export type KeptForecast = z.infer<typeof keptForecast>;
