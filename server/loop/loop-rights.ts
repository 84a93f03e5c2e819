import type { Principal } from '../../contracts/principal.ts';
import { HouseError } from '../house-error.ts';

/** Whether this person keeps the house's knowledge: documents, gaps, hand-offs, approved answers. */
export function keepsKnowledge({ role }: Pick<Principal, 'role'>): boolean {
  return role === 'manager' || role === 'admin';
}

/** Throws `HouseError` `not-permitted` for anybody who does not keep the house's knowledge. */
export function requireKeeper(principal: Principal): void {
  if (!keepsKnowledge(principal)) throw new HouseError('not-permitted');
}

/** Whether a keeper may read what was asked in a country: a manager that of the own country, an administrator all. */
export function seesCountry({ role, country }: Principal, asked: string | null): boolean {
  return role === 'admin' || (role === 'manager' && country !== null && country === asked);
}

/** Whether a keeper may decide what holds in these countries; none stands for everywhere. */
export function decidesFor(principal: Principal, countries: readonly string[]): boolean {
  if (principal.role === 'admin') return true;
  return countries.length > 0 && countries.every((country) => seesCountry(principal, country));
}

/** Whether a keeper answers the hand-offs of a store: its manager, or an administrator. */
export function answersFor({ role, homeStoreId }: Principal, storeId: string | null): boolean {
  return role === 'admin' || (role === 'manager' && storeId !== null && storeId === homeStoreId);
}
