import type { House } from '../../agents/guards/house.ts';
import type { Store } from '../../contracts/catalogue.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { DemoSessionRequest } from '../../contracts/session.ts';

const languageOfCountry: Record<string, LanguageCode> = { FR: 'fr', IT: 'it' };

/** The store that a person picks: by id, else by name or by a city with one store. */
function findStore(house: House, asked: string): Store | null {
  const stores = house.stores.all.filter((store) => store.kind === 'store');
  const wanted = asked.toLowerCase();
  const byId = stores.find((store) => store.storeId.toLowerCase() === wanted);
  if (byId) return byId;
  const named = stores.filter((store) =>
    [store.name, store.city].some((name) => name.toLowerCase() === wanted),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * The demonstration person for a role and a store. Every sign-in is a person of its own, so that two people who try the
 * demonstration do not see each other's conversations.
 */
export function demoPrincipal(
  house: House,
  { role, storeId, language }: DemoSessionRequest,
  personId: string,
): Principal | 'unknown-store' {
  const store = storeId === undefined ? null : findStore(house, storeId);
  if (storeId !== undefined && !store) return 'unknown-store';
  return {
    personId: `demo-${personId}`,
    name: role,
    role,
    house: house.name,
    homeStoreId: store?.storeId ?? null,
    country: store?.country ?? null,
    region: role === 'planner' ? (store?.region ?? null) : null,
    language: language ?? languageOfCountry[store?.country ?? ''] ?? 'en',
  };
}
