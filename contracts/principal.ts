import { z } from 'zod';
import { languageCode } from './languages.ts';

export const roles = ['advisor', 'new-hire', 'planner', 'manager', 'admin'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Who asks. Made from the authenticated connection only; no tool input carries any of this. */
export const principal = z.strictObject({
  personId: z.string().min(1),
  name: z.string(),
  role,
  house: z.string().min(1),
  homeStoreId: z.string().nullable(),
  country: z.string().length(2).nullable(),
  /** Region whose stores a planner plans; `null` where the house has no regions. */
  region: z.string().nullable(),
  language: languageCode,
});
export type Principal = z.infer<typeof principal>;
