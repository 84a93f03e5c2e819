import { z } from 'zod';

/** Demand series as the evaluations read them. */
export const seriesFile = z.object({
  name: z.string(),
  season: z.int().min(1),
  series: z.array(z.object({ id: z.string(), train: z.array(z.number()), test: z.array(z.number()) })),
});
export type SeriesFile = z.infer<typeof seriesFile>;
