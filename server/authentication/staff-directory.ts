import type { Kysely } from 'kysely';
import { languages } from '../../contracts/languages.ts';
import { role } from '../../contracts/principal.ts';
import type { House } from '../../agents/guards/house.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { FindStaff } from './oidc-tokens.ts';

/** Finds people in the house's staff file. A person with a role that is not known is not found. */
export function createStaffDirectory(database: Kysely<HouseSchema>, house: () => House): FindStaff {
  return async (staffId) => {
    const row = await database
      .selectFrom('staff')
      .selectAll()
      .where('staff_id', '=', staffId)
      .executeTakeFirst();
    const known = role.safeParse(row?.role);
    if (!row || !known.success) return null;
    const store = row.home_store_id === null ? undefined : house().stores.byId(row.home_store_id);
    const spoken = row.languages?.toLowerCase().split(/[\s;,]+/) ?? [];
    return {
      personId: row.staff_id,
      name: row.name,
      role: known.data,
      house: house().name,
      homeStoreId: row.home_store_id,
      // A planner reads the procedures of every country of the region.
      country: known.data === 'planner' || known.data === 'admin' ? null : (store?.country ?? null),
      region: known.data === 'planner' ? (store?.region ?? null) : null,
      language: spoken.map((code) => languages.find((language) => language === code)).find(Boolean) ?? 'en',
    };
  };
}
