import type { ReadableText, Stretch } from './readable-text.ts';

/** A number that a plan is bound by. */
export interface NumberMention extends Stretch {
  said: string;
  value: number;
  /** The number alone. */
  number: Stretch;
}

const warehouse =
  '(?:warehouses?|distribution cent(?:er|re)|dc|depot|entrepot|reserve centrale|magazzin[oi]|deposito|centrale?|stock central)';
const only =
  "(?:only|just|no more than|at most|max(?:imum)?(?: of)?|limited to|is down to|down to|has|have|had|got|holds?|with|of|is|a|n'a|n'y a|ne reste|reste|que|plus que|seulement|juste|pas plus de|limite a|limitee? a|limite de|contient|ha|hanno|ci sono|c'e|ha a disposizione|solo|soltanto|appena|non piu di|al massimo|massimo|limitato a|limite di|di|restano|rimangono)";
const number = '(\\d{1,6})';
const pieces =
  '(?:pieces?|pcs|pezz[io]|pz|units?|unites?|exemplaires?|articles?|left|available|in stock|en stock|disponibles?|disponibili|capi)';
const notCounted =
  '(?! ?(?:%|percent|per ?cent|pour ?cent|weeks?|semaines?|settiman|months?|mois|mes[ei]\\b|days?|jours?|giorn|€|euros?|eur\\b|\\$|£|[.,]?\\d))';

const limitPatterns: readonly RegExp[] = [
  // "the warehouse only has 40", "l'entrepôt n'a plus que 40"
  new RegExp(
    `\\b${warehouse}\\b[^\\d?.!;]{0,24}?\\b${only}(?: ${only})* ${number}\\b${notCounted}(?: ${pieces})?`,
  ),
  // "only 40 in the warehouse", "que 40 pièces à l'entrepôt"
  new RegExp(
    `\\b${only}(?: ${only})* ${number}${notCounted}(?: (?!of cover)[\\p{L}']+){0,4}? ?(?:in|at|from|left in|a|au|dans|en|in|nel|al|dal)? ?(?:the |our |l'|le |la |nel |il |central )?\\b${warehouse}\\b`,
    'u',
  ),
  new RegExp(
    `\\b${number}${notCounted}(?: ${pieces})? (?:(?:left|only|available|max) )*(?:in|at|a|au|dans|en|nel|al) (?:the |our |l'|le |la |central )?${warehouse}\\b`,
  ),
  // "limit it to 40 pieces", "pas plus de 40 pièces", "massimo 40 pezzi"
  new RegExp(
    `\\b(?:no more than|not more than|at most|max(?:imum)?(?: of)?|limit(?:ed)?(?: it| the shipment| the plan)? (?:to|of|at)|up to|pas plus de|au plus|maximum(?: de)?|max|limitee?s? a|limite (?:a|de|l'envoi a|le plan a)|non piu di|al massimo|massimo(?: di)?|limita(?:ta|to|te|ti|lo|la)? a|limite di) ${number} ${pieces}\\b`,
  ),
  // "we only have 40 to ship", "on n'a que 40 pièces", "abbiamo solo 40 pezzi da spedire"
  new RegExp(
    `\\b(?:only have|only got|have only|have just|just have|n'a (?:plus )?que|n'avons (?:plus )?que|n'ai que|avons seulement|abbiamo solo|abbiamo soltanto|ho solo|ci sono solo|restano solo) ${number}${notCounted}(?: ${pieces})?(?: (?:to|a|de|da) (?:ship|send|share|distribute|allocate|expedier|envoyer|repartir|distribuer|spedire|mandare|distribuire|ripartire))`,
  ),
  new RegExp(
    `\\b(?:only have|only got|have only|n'a (?:plus )?que|n'avons (?:plus )?que|abbiamo solo|abbiamo soltanto) ${number} ${pieces}`,
  ),
];

function firstOf(
  patterns: readonly RegExp[],
  sentence: string,
  { text, origin }: ReadableText,
  valueOf: (said: string) => number | null,
): NumberMention | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const said = match?.slice(1).find(Boolean);
    if (!match || said === undefined) continue;
    const value = valueOf(said);
    if (value === null) continue;
    const stretch = origin(match.index, match.index + match[0].length);
    const at = match.index + match[0].lastIndexOf(said);
    const number = origin(at, at + said.length);
    return { ...stretch, said: sentence.slice(stretch.start, stretch.end), value, number };
  }
  return null;
}

/** How many pieces may leave the warehouse, or null. */
export const readWarehouseLimit = (sentence: string, readable: ReadableText): NumberMention | null =>
  firstOf(limitPatterns, sentence, readable, Number);

const levelWords =
  '(?:service(?: level)?|niveau de service|taux de service|livello di servizio|tasso di servizio|disponibilite cible|confidence|certainty)';
const levelPatterns: readonly RegExp[] = [
  /(?<![\d.,])(\d{2}(?:[.,]\d{1,2})?) ?(?:%|percent\b|per ?cent\b|pour ?cent\b|per cento\b|pct\b|p\.c\.)/,
  new RegExp(
    `\\b${levelWords} (?:of |at |to |is |= ?|a |de |di |al |del )?(\\d{2}(?:[.,]\\d{1,2})?)(?![\\d])`,
  ),
  /(?<![\d.,])(0[.,]\d{1,3})(?![\d]| ?(?:€|euros?|eur\b|cm|mm|kg))/,
  new RegExp(`(?<![\\d.,])(\\d{2}(?:[.,]\\d{1,2})?) (?:of |de |di )?${levelWords}`),
];

/** A chance of no stock-out above one half ("98 %", "0.98", "service level 98"), or null. */
export function readServiceLevel(sentence: string, readable: ReadableText): NumberMention | null {
  return firstOf(levelPatterns, sentence, readable, (said) => {
    const number = Number(said.replace(',', '.'));
    const level = number > 1 ? Number((number / 100).toFixed(4)) : number;
    return level > 0.5 && level < 1 ? level : null;
  });
}

const piecesPattern =
  /(?<![\d.,])(\d{1,5})(?: ?x)? ?(?:pieces?|pcs|pezz[io]|pz|units?|unites?|exemplaires?|capi|pairs?|paires?|paia)\b/;

/** "20 pieces", "trois paires", or null. */
export const readPieces = (sentence: string, readable: ReadableText): NumberMention | null =>
  firstOf([piecesPattern], sentence, readable, Number);
