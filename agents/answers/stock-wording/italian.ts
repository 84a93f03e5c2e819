import type { StockWording } from './wording.ts';

const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`);
const after = (text: string) => (text === '' ? '' : ` ${text}`);

export const italian: StockWording = {
  here: 'Qui',
  nearby: 'Boutique più vicina',
  inSize: (size) => `nella ${size}`,
  countInSize: (count, size) => `${count} nella ${size}`,
  reserved: (text, count) => `di cui ${text} ${count === 1 ? 'riservato' : 'riservati'}`,
  yesHere: (text, details) => `Sì: **${text}** qui${inBrackets(details)}.`,
  noneHere: (article, size) => `No: nessun pezzo qui di **${article}**${after(size)}.`,
  allReserved: (text, count) => `${text} in giacenza, ma ${count === 1 ? 'riservato' : 'riservati'}.`,
  noneIn: (article, size, place, kind) =>
    kind !== 'area'
      ? `Nessun pezzo di **${article}**${after(size)} a ${place}.`
      : `${place}: nessun pezzo di **${article}**${after(size)}.`,
  countHere: (text) => `**${text}** qui`,
  list: (place) => `**${place}**:`,
  separator: '; ',
  yes: (stores) => `Sì: ${stores}.`,
  has: (store, text, details, isLast) =>
    isLast
      ? `**${store}** ha l’ultimo pezzo${inBrackets(details)}`
      : `**${store}** ${text === null ? 'ce l’ha' : `ne ha ${text}`}${inBrackets(details)}`,
  moreStores: (text, count, place) =>
    `${text} ${count === 1 ? 'altra boutique' : 'altre boutique'} (${place})`,
  alsoHere: (text, count) => `Qui ${count === 1 ? 'ce n’è anche' : 'ce ne sono anche'} ${text}.`,
  alsoThere: (store, distance, isLast) =>
    `Anche ${store} ${isLast ? 'ha un ultimo pezzo' : 'ce l’ha'}${distance ? `, a ${distance}` : ''}.`,
  nearest: (store, distance, isLast) =>
    `La più vicina: **${store}**${distance ? `, a ${distance}` : ''}${isLast ? ' (ultimo pezzo)' : ''}.`,
  further: (stores) => `Poi ${stores}.`,
  nowhere: 'Nessun’altra boutique ce l’ha.',
  nowhereAtAll: (article, size) => `Al momento nessuna boutique ha **${article}**${after(size)}.`,
  onTheWay: (text, count, place, date) =>
    `${text} in arrivo${place ? ` a ${place}` : ''}${date ? `, ${count === 1 ? 'previsto' : 'previsti'} il ${date}` : ''}.`,
  otherSizesHere: (sizes) => `Altre misure qui: ${sizes}.`,
  noSuchSize: (article, size, sizes) =>
    `**${article}** non esiste nella ${size}; le misure a catalogo sono ${sizes}.`,
  inStores: (article, text) => `**${article}**: in ${text} boutique.`,
  pieces: (text, count) => `${text} ${count === 1 ? 'pezzo' : 'pezzi'} in tutto.`,
  someInStock: (place, inStock, all, count) =>
    `**${place}**: ${inStock} ${count === 1 ? 'articolo' : 'articoli'} su ${all} in giacenza.`,
  item: (article, what) => `${article}: ${what}`,
  notThere: 'nessuno',
  available: 'disponibile',
  lastPiece: 'ultimo pezzo',
  narrow: 'Ne mostro al massimo sei: aggiunga un colore, un materiale o una linea per vederne altri.',
  asOf: (date) => `Giacenze al ${date}`,
  everywhere: 'Tutte le boutique',
  otherVariants: 'Stesso modello, altri colori e materiali',
  articles: 'Articoli',
  availableHere: 'Disponibile qui',
  availableIn: (place) => `Disponibile: ${place}`,
  availableInStores: (text) => `In ${text} boutique`,
  soldOut: 'Non disponibile',
  replies: {
    another: (article) => `Abbiamo ${article}?`,
    nearest: (article) => `Qual è la boutique più vicina che ha ${article}?`,
    everywhere: (article) => `Quali boutique hanno ${article}? Cerca ovunque.`,
    transfer: 'Come si chiede un trasferimento tra boutique?',
    hold: 'Come si riserva un articolo per un cliente?',
    ship: (article) => `Quanti pezzi di ${article} dobbiamo spedire?`,
  },
};
