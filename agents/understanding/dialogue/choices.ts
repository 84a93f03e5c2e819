import { foldedName } from '../../../knowledge/language/folded-words.ts';
import type { Vocabulary } from '../decision.ts';
import type { Slots } from '../slots/slots.ts';
import type { Option } from './context.ts';
import { readOrdinal } from './markers.ts';
import { filterOf } from './merge.ts';
import { readSizeWord } from './size-words.ts';

/** Names that an option stands for: its own label, or those of the products behind it. */
function namesOf(option: Option, { catalogue }: Vocabulary): string {
  return catalogue.product(option.productId ?? option.value)?.name ?? option.label;
}

/**
 * The option that a message points at: by its place in the list ("the second one"), or by a colour, material, kind or
 * size word that it alone has ("the black one", "la petite"). Null when none or several fit.
 */
export function chooseOption(
  text: string,
  slots: Slots,
  options: readonly Option[],
  vocabulary: Vocabulary,
): Option | null {
  const ordinal = readOrdinal(text);
  if (ordinal !== null) return options.at(ordinal) ?? null;
  if (options.length < 2 || slots.product !== undefined) return null;
  const { colour, material, category, subcategory, line } = slots;
  const conditions = filterOf({ colour, material, category, subcategory, line });
  const size = readSizeWord(text);
  if (Object.keys(conditions).length === 0 && size === null) return null;
  const fitting = options.filter((option) => {
    if (size !== null && readSizeWord(namesOf(option, vocabulary)) !== size) return false;
    if (Object.keys(conditions).length === 0) return true;
    const found = vocabulary.products.resolve({ product: option.productId ?? option.value, ...conditions });
    return found.kind === 'found';
  });
  const names = new Set(fitting.map(({ value }) => foldedName(value)));
  return names.size === 1 ? (fitting[0] ?? null) : null;
}
