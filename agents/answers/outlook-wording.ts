import type { LanguageCode } from '../../contracts/languages.ts';
import type { Likeness } from '../../contracts/tool-results.ts';

/** Sentences about stock-outs to come, similar sellers and assumptions in one language; figures come in formatted. */
export interface OutlookWording {
  runOut(fields: { stores: string; of: string; count: number; article: string; weeks: string }): string;
  runOutOfLines(fields: {
    stores: string;
    of: string;
    count: number;
    lines: string;
    scope: string;
    weeks: string;
  }): string;
  noneRunsOut(fields: { scope: string; weeks: string; level: string }): string;
  line(fields: { place: string; article: string; when: string; chance: string; stock: string }): string;
  out: string;
  weekOf(date: string): string;
  left(pieces: string): string;
  onTheWay(pieces: string): string;
  warehouseHas(pieces: string): string;
  moreLines(count: string): string;
  stockOutTitle(article: string): string;
  shipFor(article: string): string;
  shipThem: string;
  soldLike(fields: { article: string; list: string }): string;
  seller(fields: { article: string; pieces: string; why: string }): string;
  ownStart(pieces: string): string;
  notYetSold: string;
  neighboursTitle: string;
  curveTitle(article: string): string;
  curveMethod: string;
  cardSold(pieces: string): string;
  forecastOf(article: string): string;
  likeness: Record<Likeness, string>;
  campaignMoved(fields: { name: string; date: string; before: string | null }): string;
  withinBudget(fields: { value: string; limit: string }): string;
}

const english: OutlookWording = {
  runOut: ({ stores, of, count, article, weeks }) =>
    `**${stores} of ${of} stores** ${count === 1 ? 'is' : 'are'} likely to run out of ${article} within ${weeks} if nothing is sent.`,
  runOutOfLines: ({ stores, of, count, lines, scope, weeks }) =>
    `**${stores} of ${of} stores** ${count === 1 ? 'is' : 'are'} likely to run out of something within ${weeks} if nothing is sent: ${lines} lines${scope ? ` (${scope})` : ''}.`,
  noneRunsOut: ({ scope, weeks, level }) =>
    `${scope ? `${scope}: no` : 'No'} store is likely (${level} or more) to run out within ${weeks}.`,
  line: ({ place, article, when, chance, stock }) =>
    `**${place}**, ${article}: ${when} (${chance}); ${stock}`,
  out: 'nothing left now',
  weekOf: (date) => `week of ${date}`,
  left: (pieces) => `${pieces} left`,
  onTheWay: (pieces) => `${pieces} on the way`,
  warehouseHas: (pieces) => `${pieces} in the warehouse`,
  moreLines: (count) => `And ${count} more.`,
  stockOutTitle: (article) => `${article}: stores that run out`,
  shipFor: (article) => `How many pieces of ${article} should we ship?`,
  shipThem: 'How many pieces should we ship?',
  soldLike: ({ article, list }) => `What sold like **${article}**: ${list}.`,
  seller: ({ article, pieces, why }) => `${article} (${pieces} in its first 13 weeks; ${why})`,
  ownStart: (pieces) => `The article itself sold ${pieces} in its first 13 weeks.`,
  notYetSold: 'The article itself has not been sold yet.',
  neighboursTitle: 'Sold like it',
  curveTitle: (article) => `${article}: how its neighbours sold from their launch`,
  curveMethod:
    'mean of the neighbours’ first weeks, weighted by likeness; range from the spread between them',
  cardSold: (pieces) => `${pieces} in 13 weeks`,
  forecastOf: (article) => `What is the demand forecast for ${article}?`,
  likeness: {
    model: 'same model',
    line: 'same line',
    subcategory: 'same kind',
    category: 'same category',
    material: 'same material',
    colour: 'same colour',
    price: 'similar price',
    picture: 'looks alike',
  },
  campaignMoved: ({ name, date, before }) =>
    before === null
      ? `Assuming ${name} comes again from ${date}.`
      : `Assuming ${name} starts on ${date} instead of ${before}.`,
  withinBudget: ({ value, limit }) => `Worth ${value} at selling prices, within the budget of ${limit}.`,
};

const french: OutlookWording = {
  runOut: ({ stores, of, count, article, weeks }) =>
    `**${stores} boutique${count === 1 ? '' : 's'} sur ${of}** ${count === 1 ? 'risque' : 'risquent'} d’être en rupture de ${article} d’ici ${weeks} si rien n’est envoyé.`,
  runOutOfLines: ({ stores, of, count, lines, scope, weeks }) =>
    `**${stores} boutique${count === 1 ? '' : 's'} sur ${of}** ${count === 1 ? 'risque' : 'risquent'} une rupture d’ici ${weeks} si rien n’est envoyé : ${lines} lignes${scope ? ` (${scope})` : ''}.`,
  noneRunsOut: ({ scope, weeks, level }) =>
    `${scope ? `${scope} : aucune` : 'Aucune'} boutique ne risque (à ${level} ou plus) une rupture d’ici ${weeks}.`,
  line: ({ place, article, when, chance, stock }) =>
    `**${place}**, ${article} : ${when} (${chance}) ; ${stock}`,
  out: 'plus rien dès maintenant',
  weekOf: (date) => `semaine du ${date}`,
  left: (pieces) => `reste ${pieces}`,
  onTheWay: (pieces) => `${pieces} en transit`,
  warehouseHas: (pieces) => `${pieces} à l’entrepôt`,
  moreLines: (count) => `Et ${count} autres.`,
  stockOutTitle: (article) => `${article} : boutiques en rupture à venir`,
  shipFor: (article) => `Combien de pièces faut-il expédier pour ${article} ?`,
  shipThem: 'Combien de pièces faut-il expédier ?',
  soldLike: ({ article, list }) => `Se sont vendus comme **${article}** : ${list}.`,
  seller: ({ article, pieces, why }) => `${article} (${pieces} les 13 premières semaines ; ${why})`,
  ownStart: (pieces) => `L’article lui-même : ${pieces} les 13 premières semaines.`,
  notYetSold: 'L’article lui-même n’a pas encore été vendu.',
  neighboursTitle: 'Vendus comme lui',
  curveTitle: (article) => `${article} : les ventes de ses voisins depuis leur lancement`,
  curveMethod:
    'moyenne des premières semaines des voisins, pondérée par la ressemblance ; intervalle selon leurs écarts',
  cardSold: (pieces) => `${pieces} en 13 semaines`,
  forecastOf: (article) => `Quelle est la prévision de la demande pour ${article} ?`,
  likeness: {
    model: 'même modèle',
    line: 'même ligne',
    subcategory: 'même type',
    category: 'même catégorie',
    material: 'même matière',
    colour: 'même couleur',
    price: 'prix proche',
    picture: 'aspect proche',
  },
  campaignMoved: ({ name, date, before }) =>
    before === null
      ? `Hypothèse : ${name} revient à partir du ${date}.`
      : `Hypothèse : ${name} commence le ${date} au lieu du ${before}.`,
  withinBudget: ({ value, limit }) => `Valeur au prix de vente : ${value}, dans le budget de ${limit}.`,
};

const italian: OutlookWording = {
  runOut: ({ stores, of, count, article, weeks }) =>
    `**${stores} boutique su ${of}** ${count === 1 ? 'rischia' : 'rischiano'} di esaurire ${article} entro ${weeks} se non si spedisce nulla.`,
  runOutOfLines: ({ stores, of, count, lines, scope, weeks }) =>
    `**${stores} boutique su ${of}** ${count === 1 ? 'rischia' : 'rischiano'} una rottura di stock entro ${weeks} se non si spedisce nulla: ${lines} righe${scope ? ` (${scope})` : ''}.`,
  noneRunsOut: ({ scope, weeks, level }) =>
    `${scope ? `${scope}: nessuna` : 'Nessuna'} boutique rischia (${level} o più) una rottura di stock entro ${weeks}.`,
  line: ({ place, article, when, chance, stock }) =>
    `**${place}**, ${article}: ${when} (${chance}); ${stock}`,
  out: 'già esaurito',
  weekOf: (date) => `settimana del ${date}`,
  left: (pieces) => `restano ${pieces}`,
  onTheWay: (pieces) => `${pieces} in arrivo`,
  warehouseHas: (pieces) => `${pieces} in magazzino`,
  moreLines: (count) => `E altre ${count}.`,
  stockOutTitle: (article) => `${article}: boutique che lo esauriscono`,
  shipFor: (article) => `Quanti pezzi dobbiamo spedire per ${article}?`,
  shipThem: 'Quanti pezzi dobbiamo spedire?',
  soldLike: ({ article, list }) => `Hanno venduto come **${article}**: ${list}.`,
  seller: ({ article, pieces, why }) => `${article} (${pieces} nelle prime 13 settimane; ${why})`,
  ownStart: (pieces) => `L’articolo stesso: ${pieces} nelle prime 13 settimane.`,
  notYetSold: 'L’articolo stesso non è ancora stato venduto.',
  neighboursTitle: 'Venduti come questo',
  curveTitle: (article) => `${article}: le vendite dei suoi vicini dal lancio`,
  curveMethod:
    'media delle prime settimane dei vicini, pesata per somiglianza; intervallo dallo scarto tra loro',
  cardSold: (pieces) => `${pieces} in 13 settimane`,
  forecastOf: (article) => `Qual è la previsione della domanda per ${article}?`,
  likeness: {
    model: 'stesso modello',
    line: 'stessa linea',
    subcategory: 'stesso tipo',
    category: 'stessa categoria',
    material: 'stesso materiale',
    colour: 'stesso colore',
    price: 'prezzo simile',
    picture: 'aspetto simile',
  },
  campaignMoved: ({ name, date, before }) =>
    before === null
      ? `Ipotesi: ${name} torna dal ${date}.`
      : `Ipotesi: ${name} inizia il ${date} invece del ${before}.`,
  withinBudget: ({ value, limit }) => `Valore ai prezzi di vendita: ${value}, entro il budget di ${limit}.`,
};

const wordings: Record<LanguageCode, OutlookWording> = { en: english, fr: french, it: italian };

export function outlookWording(language: LanguageCode): OutlookWording {
  return wordings[language];
}
