import type { ScopeLabel } from '../../../contracts/tool-results.ts';
import type { Reader } from '../reader.ts';
import { labelIn, placeIn } from '../terms.ts';
import { demandWording } from './wording.ts';

/** "Aurelia tote, Milan": what a forecast or a plan is about. */
export function scopeWords(scope: ScopeLabel, reader: Reader): string {
  return [labelIn(scope.products, reader.language), placeWords(scope, reader)]
    .filter((words) => words !== '')
    .join(', ');
}

/** The same with "all products" where no product was named, for titles. */
export function scopeTitle(scope: ScopeLabel, reader: Reader): string {
  const words = demandWording(reader.language);
  return [labelIn(scope.products, reader.language) || words.allProducts, placeWords(scope, reader)].join(
    ' · ',
  );
}

function placeWords(scope: ScopeLabel, reader: Reader): string {
  if (scope.places !== '') return placeIn(scope.places, reader);
  return demandWording(reader.language).yourStores(reader.number(scope.storeIds.length));
}
