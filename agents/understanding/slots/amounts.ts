import type { ReadableText, Stretch } from './readable-text.ts';

/** A limit in money. The currency is not converted: houses ask in their own. */
export interface AmountMention extends Stretch {
  said: string;
  amount: number;
  /** What it limits: the price of one article, or the value of a shipment. */
  limits: 'price' | 'budget';
  /** The number with its currency, without the words that make it a limit. */
  figure: Stretch;
}

const currency =
  '(?:€|\\beuros?\\b|\\beur\\b|\\$|\\busd\\b|\\bdollars?\\b|\\bdollari\\b|£|\\bgbp\\b|\\bpounds?\\b|\\bquid\\b|\\blivres? sterling\\b|\\bsterline\\b|\\bchf\\b|\\bfrancs?\\b|\\bfranchi\\b|\\byens?\\b|¥)';
const number = '(\\d+(?:[.,]\\d{1,2})?)';
const budgetCue =
  "(?:budget|spend(?:ing)?|depenser|depense|spendere|spendiamo|worth|valeur|valore)(?: (?:of|is|at|only|up|to|a|the|limit|limite|limited|capped|de|est|d'environ|maximum|maximal|max|massimo|di|e|da|del|al|fino|non|piu|pas|plus|more|no|than|not|about))*";
const priceCue =
  "(?:under|below|less than|lower than|up to|at most|maximum(?: of)?|max\\.?(?: of)?|no more than|not more than|not over|within|cheaper than|cap(?:ped)? at|limit(?:ed)? (?:of|to|at)|moins de|moins chere?s? que|sous(?: les)?|jusqu'a|au plus|pas plus de|maximum(?: de)?|maxi|en dessous de|au dessous de|inferieure?s? a|plafonne a|limite a|dans la limite de|sotto(?: ai| i| gli)?|meno di|al di sotto di|fino a|al massimo|massimo(?: di)?|non piu di|entro(?: i)?|non oltre(?: i)?|inferior[ei] a|limite di|tetto di)";
const afterCue =
  '(?:max(?:imum|imal)?|maxi|at most|or less|tops|et moins|ou moins|o meno|al massimo|massimo|budget|de budget|di budget|au plus|grand max)';
const between = `(?:between|entre|tra|fra|from|de|da) (?:€ ?)?\\d+(?:[.,]\\d+)? ?${currency}? ?(?:and|et|e|to|a|-) (?:€ ?)?`;
const counted =
  /^ ?(?:pieces?|pcs|pezz[io]|pz|units?|unites?|articles?|weeks?|semaines?|settiman|months?|mois|mes[ei]|days?|jours?|giorn|%|percent|per ?cent|pour ?cent|cm|mm|km|years?|ans|anni|stores?|boutiques?|negozi|clients?|sales|ventes)/;

const patterns: readonly { pattern: RegExp; budget: boolean; needsCurrency: boolean }[] = [
  {
    pattern: new RegExp(`\\b${budgetCue}:? ?${currency}? ?${number} ?${currency}?`),
    budget: true,
    needsCurrency: false,
  },
  {
    pattern: new RegExp(
      `${number} ?${currency}? (?:of |de |di |en |as |come )?(?:max(?:imum)? )?(?:budget|worth|de valeur|di valore)\\b`,
    ),
    budget: true,
    needsCurrency: false,
  },
  {
    pattern: new RegExp(`(?:€|\\$|£) ?${number}(?: (?:of |de |di )?)budget\\b`),
    budget: true,
    needsCurrency: false,
  },
  { pattern: new RegExp(`\\b${between}${number} ?${currency}`), budget: false, needsCurrency: true },
  {
    pattern: new RegExp(`(?<![\\p{L}])${priceCue} ?${currency} ?${number}`, 'u'),
    budget: false,
    needsCurrency: true,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])${priceCue} ?${number} ?${currency}?`, 'u'),
    budget: false,
    needsCurrency: false,
  },
  { pattern: new RegExp(`${number} ?${currency} ?${afterCue}\\b`), budget: false, needsCurrency: true },
  { pattern: new RegExp(`(?:€|\\$|£) ?${number} ?${afterCue}\\b`), budget: false, needsCurrency: true },
];
/** Words of planning: a limit beside them is one of a shipment. */
const shipment =
  /\b(?:budget|ship|shipment|shipping|send|plan|replenish\w*|restock|reorder|order for|allocate|allocation|buy for|envoyer|envoi|envoie|expedi\w*|reassort\w*|reappro\w*|repartir|spedi\w*|mandare|mandiamo|manda|inviare|invio|riassort\w*|riforni\w*|riordin\w*)\b/;
/** Without a currency and without the word budget, a smaller number is rather a size or a count. */
const leastBare = 60;

/** The limit in money that a sentence names, or null. `free` tells whether a stretch of the sentence is still unread. */
export function readAmount(
  sentence: string,
  { text, origin }: ReadableText,
  free: (stretch: Stretch) => boolean,
): AmountMention | null {
  for (const { pattern, budget, needsCurrency } of patterns) {
    const match = pattern.exec(text);
    const said = match?.[1];
    if (!match || said === undefined) continue;
    const amount = Number(said.replace(',', '.'));
    const rest = text.slice(match.index + match[0].length);
    const hasCurrency = needsCurrency || new RegExp(currency).test(match[0]);
    if (!hasCurrency && (counted.test(rest) || /^[\d.,]/.test(rest) || (!budget && amount < leastBare)))
      continue;
    if (amount <= 0) continue;
    const stretch = origin(match.index, match.index + match[0].length);
    const digits = match.index + match[0].lastIndexOf(said);
    if (!free(origin(digits, digits + said.length))) continue;
    const before = new RegExp(`${currency} ?$`).exec(text.slice(0, digits))?.[0].length ?? 0;
    const after = new RegExp(`^ ?${currency}`).exec(text.slice(digits + said.length))?.[0].length ?? 0;
    return {
      ...stretch,
      figure: origin(digits - before, digits + said.length + after),
      said: sentence.slice(stretch.start, stretch.end),
      amount,
      limits: budget || shipment.test(text) ? 'budget' : 'price',
    };
  }
  return null;
}
