import type { ReadableText, Stretch } from './readable-text.ts';
import { readPieces, type NumberMention } from './limits.ts';
import type { SizedProducts } from './sizes.ts';

/** Words that may stand between a count and what is counted. */
const between =
  /^(?: (?:of|of the|other|more|new|black|de|des|autres|nouveaux|nouvelles|altri|altre|nuovi|nuove|x|di|dei|delle|belles|petite?s|grand[es]*|small|large))* ?$/;
/** A number behind these is a size ("in 38", "la 42"). */
const announcesSize =
  /(?:\b(?:in|en|nella|nel|sizes?|tailles?|pointure|taglie?|taglia|misura|eu|uk|us|it|fr|la|le|il|the) |n°|#)$/;
/** Behind these it is a count, even where a size of that number exists. */
const announcesCount =
  /\b(?:send|ship|have|need|needs|order|give|distribute|allocate|split|move|with|envoyer|envoie|expedier|avons|a|faut|besoin de|repartir|mandare|manda|spedire|abbiamo|servono|serve|ordinare) $/;
const mostPieces = 5000;

/**
 * How many pieces a sentence speaks of: "20 pieces", "deux robes", "3 Aurelia totes". `goods` are the stretches that name
 * articles, kinds or colours.
 */
export function readQuantity(
  sentence: string,
  readable: ReadableText,
  free: (stretch: Stretch) => boolean,
  goods: readonly Stretch[],
  about: () => SizedProducts,
): NumberMention | null {
  const pieces = readPieces(sentence, readable);
  if (pieces && free(pieces.number)) return { ...pieces, ...pieces.number };
  for (const match of readable.text.matchAll(/(?<![\d.,\p{L}])\d{1,4}(?![\d.,\p{L}]|[.,]\d)/gu)) {
    const stretch = readable.origin(match.index, match.index + match[0].length);
    const value = Number(match[0]);
    if (!free(stretch) || value < 1 || value > mostPieces) continue;
    const counts = goods.some(
      (one) =>
        one.start > stretch.end - 1 &&
        between.test(` ${sentence.slice(stretch.end, one.start).trim()}`.toLowerCase().trimEnd()),
    );
    const before = readable.text.slice(Math.max(0, match.index - 14), match.index);
    if (!counts || announcesSize.test(before)) continue;
    if (value >= 30 && !announcesCount.test(before) && about().sizes.includes(match[0])) continue;
    return { ...stretch, number: stretch, said: sentence.slice(stretch.start, stretch.end), value };
  }
  return null;
}
