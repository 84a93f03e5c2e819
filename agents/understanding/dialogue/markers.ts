import { fold } from '../../../knowledge/language/folded-words.ts';

/** What a message says about the turns before it, in the words of the three languages. Patterns read folded text. */

const politeStart =
  /^(?:(?:ok|okay|well|great|good|right|so|alors|bon|bien|d'accord|allora|bene|va bene|perfetto|parfait|merci|thanks|grazie)[\s,.!]+)*/;

const continues =
  /^(?:and|what about|how about|also|same|again|but|plus|or|then|now|only|just|solely|instead|et|et pour|pareil|idem|meme chose|la meme chose|mais|ou|aussi|seulement|juste|uniquement|plutot|e|e per|ed|anche|stesso|stessa|lo stesso|la stessa|uguale|invece|ma|o|oppure|pure|solo|soltanto|solamente|piuttosto)\b/;
const corrects =
  /^(?:no|nope|non|nono|not|pas|sorry|pardon|desolee?|scusa|scusi|actually|i mean|i meant|rather|en fait|je voulais dire|je veux dire|plutot|anzi|intendo|intendevo|volevo dire|cioe|in realta)\b/;
const meant =
  /\b(?:i meant|i mean|i was asking about|i said|je voulais dire|je parlais|je parle|j'ai dit|intendevo|volevo dire|parlavo|dicevo|ho detto)\b/;
const asksWhy =
  /^(?:and |but |et |mais |e |ma )?(?:why|how come|how so|pourquoi|comment (?:ca|cela)(?: se fait)?|comment se fait-il|d'ou (?:vient|viennent|sort)|perche|come mai|where do(?:es)? (?:that|this|these|those) (?:figures?|numbers?)? ?come from|explain|explique|spiega|da dove (?:viene|vengono))\b/;
const whatIf =
  /^(?:and |et |e |ma |but |mais )?(?:what if|what with|suppose|assume|assuming|if|make it|make that|set it|put it|change it|with|et si|si|suppose que|supposons|mets|mettez|passe|passez|change|avec|e se|se|supponi|supponiamo|metti|metta|mettilo|portalo|fallo|passa|cambia|con)\b/;
const returns =
  /\b(?:back to|return to|again about|going back|coming back|revenons|reviens|on revient|retour|retournons|pour en revenir|torniamo|torna|tornando|ritorniamo|di nuovo)\b/;

const pronouns = new RegExp(
  [
    '\\b(?:it|them|this|that|these|those|this one|that one|the same one|same one)\\b',
    '\\b(?:celui|celle|ceux|celles)(?:-(?:ci|la))?\\b',
    '\\b(?:le|la|les) memes?\\b',
    '\\b(?:ce|cet|cette|ces)\\b(?! (?:que|qui|mois|matin|soir|semaine|jour|annee))',
    "\\b(?:le|la|les|l')\\s?(?:ai|as|a|ont|avons|avez|aurait|aura|reserve[rz]?|trouve[rz]?|vend[rs]?e?|expedie[rz]?|envoie|envoye[rz]?|garde[rz]?|met(?:s|tre|tez)?|rendre|reparer|commander|transferer|nettoyer|echanger)\\b",
    '\\b(?:il|elle|ils|elles)\\b(?! y a| faut| reste (?:un|une|des|du|de)\\b)',
    '\\ben (?:a|as|ont|avons|avez|ai|reste|vendre|vendra|vend|manque[rnt]*|envoie|envoye[rz]?|expedie[rz]?|faut|sera|seront|seront-elles|seront-ils)\\b',
    '\\b(?:quest[oaie]|quell[oaie])\\b',
    "\\b(?:lo|la|li|le|ce l'|ce n'|l')\\s?(?:ho|hai|ha|abbiamo|avete|hanno|prenot\\w+|riserv\\w+|trov\\w+|vend\\w+|sped\\w+|mand\\w+|met\\w+|tien\\w+|rend\\w+|ripar\\w+|ordin\\w+|pulis\\w+|cambi\\w+)\\b",
    '\\b\\w{2,}(?:ar|er|ir)(?:lo|la|li|le|ne)\\b',
    '\\bne (?:abbiamo|avete|ha|hai|ho|hanno|restano|resta|vendiamo|venderemo|mandiamo|spediamo|dobbiamo|finiremo|resteranno)\\b',
    '\\b(?:lo |la )?stess[oa]\\b',
    '\\b(?:resteranno|restera|rimarranno) senza\\b',
  ].join('|'),
);
const therePronouns =
  /\b(?:there|over there|at that store|in that store|la-bas|dans cette boutique|li|laggiu|in quel negozio|in quella boutique)\b|\by (?:a-t-il|en a|envo\w+|exped\w+|vend\w+)\b|\b(?:ci|vi) (?:mandiamo|spediamo|vendiamo|dobbiamo)\b|\b(?:envo\w+|exped\w+|vend\w+|stock) la\b/;
const everything =
  /\b(?:everything|all (?:products|articles|items|of it)|overall|in total|whole (?:store|house|range|assortment)|tout(?:e la boutique| le stock| l'assortiment)?$|au total|tous les (?:produits|articles)|tutto|in totale|tutti gli articoli|tutti i prodotti)\b/;

const ordinals: [RegExp, number][] = [
  [/\b(?:first|1st|premiere?|primo|prima)\b/, 0],
  [/\b(?:second|2nd|deuxieme|seconde?|secondo|seconda)\b/, 1],
  [/\b(?:third|3rd|troisieme|terzo|terza)\b/, 2],
  [/\b(?:fourth|4th|quatrieme|quarto|quarta)\b/, 3],
  [/\b(?:fifth|5th|cinquieme|quinto|quinta)\b/, 4],
  [/\b(?:last|derniere?|ultimo|ultima)\b/, -1],
];
/** Words that make "last" or "first" part of something else than a choice. */
const noChoice =
  /\b(?:week|month|year|piece|days?|quarter|time|name|semaine|mois|annee|piece|jours?|trimestre|fois|settimana|mese|anno|pezzo|giorni|trimestre|volta)s?\b/;
const longestChoice = 7;

const startOf = (sentence: string) => fold(sentence).trim().replace(politeStart, '');

/** Whether a message goes on from the one before ("and in Paris?", "et en noir ?", "e la 38?"). */
export const continuesBefore = (sentence: string) =>
  continues.test(startOf(sentence)) || correctsBefore(sentence);
/** Whether a message puts something right ("no, I meant Rome", "non, plutôt à Rome", "anzi a Roma"). */
export const correctsBefore = (sentence: string) =>
  corrects.test(startOf(sentence)) || meant.test(fold(sentence));
export const asksForReasons = (sentence: string) => asksWhy.test(startOf(sentence));
export const changesAssumption = (sentence: string) => whatIf.test(startOf(sentence));
export const refersBack = (sentence: string) => pronouns.test(fold(sentence));
export const refersToPlace = (sentence: string) => therePronouns.test(fold(sentence));
/** Whether a message goes back to an earlier subject ("back to the tote"). */
export const returnsToSubject = (sentence: string) => returns.test(fold(sentence));
export const asksAboutEverything = (sentence: string) => everything.test(fold(sentence));

/** Position that "the second one" points at, from 0; -1 is the last; null without an ordinal of a choice. */
export function readOrdinal(sentence: string): number | null {
  const text = fold(sentence);
  if (text.split(/\s+/).length > longestChoice || noChoice.test(text)) return null;
  return ordinals.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
