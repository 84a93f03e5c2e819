import type { Store } from '../../../contracts/catalogue.ts';
import type { Access } from '../../guards/access.ts';

/** Which places a question about stock is about. */
export type AskedPlace =
  | { kind: 'stores'; label: string; stores: readonly Store[]; isHere: boolean }
  /** The nearest other store that has it. */
  | { kind: 'nearest' }
  | { kind: 'everywhere' }
  | { kind: 'unknown'; subject: string; choices: { label: string; value: string }[] };

/**
 * Resolves the asked place against what the person may see: without a place it is the person's own store, or
 * every place for a person without one. A place that the person may not see does not exist here.
 */
export function resolveAskedPlace(place: string | undefined, access: Access): AskedPlace {
  const { home } = access;
  const said = place?.trim() ?? '';
  if (said === '') {
    return home ? { kind: 'stores', label: home.name, stores: [home], isHere: true } : { kind: 'everywhere' };
  }
  const resolution = access.places.resolve(said, home);
  const isVisible = (storeId: string) => access.stores.byId(storeId) !== undefined;
  switch (resolution.kind) {
    case 'everywhere':
      return { kind: 'everywhere' };
    case 'nearest':
      return { kind: home ? 'nearest' : 'everywhere' };
    case 'unknown': {
      const choices = resolution.choices.filter(({ value }) => isVisible(value));
      return { kind: 'unknown', subject: resolution.subject, choices };
    }
    case 'found': {
      const stores = resolution.stores.filter((store) => isVisible(store.storeId));
      if (stores.length === 0) return { kind: 'unknown', subject: said, choices: [] };
      return { kind: 'stores', label: resolution.label, stores, isHere: resolution.isHere };
    }
  }
}
