import type { LanguageCode } from '../../contracts/languages.ts';
import type { Role } from '../../contracts/principal.ts';
import type { DemoOptions, DemoSessionRequest, Me } from '../../contracts/session.ts';
import type { TokenProvider } from '../service/token-source.ts';

/** What the server offers before anybody is signed in. */
export type Offer =
  | { state: 'ready'; options: DemoOptions }
  /** Demonstration sign-in is switched off. */
  | { state: 'off' }
  /** No stores are loaded. */
  | { state: 'empty' }
  | { state: 'unreachable' };

/** A role, a store and a language, as chosen and as kept over a reload. */
export interface Choice {
  role: Role;
  storeId: string;
  language: LanguageCode;
}

type Fetch = typeof fetch;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const choicePlace = 'comptoir-demo:choice';
const tokenPlace = 'comptoir-demo:token';
/** Longest wait for the server, milliseconds. */
const patience = 15_000;

export async function loadOffer(fetchFunction: Fetch): Promise<Offer> {
  try {
    const response = await fetchFunction('api/v1/demo/options', { signal: AbortSignal.timeout(patience) });
    if (response.status === 404) return { state: 'off' };
    if (!response.ok) return { state: 'unreachable' };
    const options = (await response.json()) as DemoOptions;
    return options.stores.length === 0 || options.roles.length === 0
      ? { state: 'empty' }
      : { state: 'ready', options };
  } catch {
    return { state: 'unreachable' };
  }
}

/** A token for the choice; throws when the server gives none. */
async function signIn(choice: Choice, fetchFunction: Fetch): Promise<string> {
  const response = await fetchFunction('api/v1/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(choice satisfies DemoSessionRequest),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`demonstration sign-in answered ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}

/** The token of the demonstration: kept for the tab, and asked for again when the widget says it was refused. */
export function createDemoTokens(choice: Choice, storage: Store, fetchFunction: Fetch): TokenProvider {
  return async ({ refresh }) => {
    const kept = storage.getItem(tokenPlace);
    if (kept !== null && !refresh) return kept;
    const token = await signIn(choice, fetchFunction);
    storage.setItem(tokenPlace, token);
    return token;
  };
}

/** What the signed-in person may well ask; empty when the server does not say. */
export async function loadSuggestions(tokens: TokenProvider, fetchFunction: Fetch): Promise<string[]> {
  try {
    const response = await fetchFunction('api/v1/me', {
      headers: { authorization: `Bearer ${await tokens({ refresh: false })}` },
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? ((await response.json()) as Me).suggestions : [];
  } catch {
    return [];
  }
}

/** The choice of an earlier page in this tab, if the server still offers it. */
export function keptChoice(storage: Store, options: DemoOptions): Choice | null {
  try {
    const kept = JSON.parse(storage.getItem(choicePlace) ?? 'null') as Choice | null;
    if (kept === null) return null;
    const isOffered =
      options.roles.includes(kept.role) &&
      options.languages.includes(kept.language) &&
      options.stores.some((store) => store.storeId === kept.storeId);
    return isOffered ? kept : null;
  } catch {
    return null;
  }
}

export function keepChoice(storage: Store, choice: Choice): void {
  storage.setItem(choicePlace, JSON.stringify(choice));
  storage.removeItem(tokenPlace);
}

export function forgetChoice(storage: Store): void {
  storage.removeItem(choicePlace);
  storage.removeItem(tokenPlace);
}
