import type { StockWording } from './wording.ts';

const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`);
const after = (text: string) => (text === '' ? '' : ` ${text}`);

export const english: StockWording = {
  here: 'Here',
  nearby: 'Nearest store',
  inSize: (size) => `in ${size}`,
  countInSize: (count, size) => `${count} in ${size}`,
  reserved: (text) => `${text} reserved`,
  yesHere: (text, details) => `Yes: **${text}** here${inBrackets(details)}.`,
  noneHere: (article, size) => `No **${article}** here${after(size)}.`,
  allReserved: (text) => `${text} on hand, but reserved.`,
  noneIn: (article, size, place, kind) =>
    `No **${article}**${after(size)} ${kind === 'store' ? 'at' : 'in'} ${place}.`,
  countHere: (text) => `**${text}** here`,
  list: (place) => `**${place}**:`,
  separator: '; ',
  yes: (stores) => `Yes: ${stores}.`,
  has: (store, text, details, isLast) =>
    isLast
      ? `**${store}** has the last piece${inBrackets(details)}`
      : `**${store}** has ${text ?? 'it'}${inBrackets(details)}`,
  moreStores: (text, count, place) => `${text} more ${count === 1 ? 'store' : 'stores'} (${place})`,
  alsoHere: (text, count) => `There ${count === 1 ? 'is' : 'are'} ${text} here too.`,
  alsoThere: (store, distance, isLast) =>
    `${store} has ${isLast ? 'a last piece' : 'it'} too${distance ? `, ${distance}` : ''}.`,
  nearest: (store, distance, isLast) =>
    `Nearest: **${store}**${distance ? `, ${distance}` : ''}${isLast ? ' (last piece)' : ''}.`,
  further: (stores) => `Then ${stores}.`,
  nowhere: 'No other store has it.',
  nowhereAtAll: (article, size) => `No store has **${article}**${after(size)} at the moment.`,
  onTheWay: (text, count, place, date) =>
    `${text} ${count === 1 ? 'is' : 'are'} on the way${place ? ` to ${place}` : ''}${date ? `, expected ${date}` : ''}.`,
  otherSizesHere: (sizes) => `Other sizes here: ${sizes}.`,
  noSuchSize: (article, size, sizes) => `**${article}** does not come in ${size}; its sizes are ${sizes}.`,
  inStores: (article, text, count) => `**${article}**: in ${text} ${count === 1 ? 'store' : 'stores'}.`,
  pieces: (text, count) => `${text} ${count === 1 ? 'piece' : 'pieces'} in all.`,
  someInStock: (place, inStock, all) => `**${place}**: ${inStock} of ${all} articles in stock.`,
  item: (article, what) => `${article}: ${what}`,
  notThere: 'none',
  available: 'available',
  lastPiece: 'last piece',
  narrow: 'I show six at most: add a colour, a material or a line to see others.',
  asOf: (date) => `Stock as of ${date}`,
  everywhere: 'All stores',
  otherVariants: 'Same model, other colours and materials',
  articles: 'Articles',
  availableHere: 'Available here',
  availableIn: (place) => `Available: ${place}`,
  availableInStores: (text, count) => `In ${text} ${count === 1 ? 'store' : 'stores'}`,
  soldOut: 'Not in stock',
  replies: {
    another: (article) => `Do we have the ${article}?`,
    nearest: (article) => `Where is the nearest ${article}?`,
    everywhere: (article) => `Which stores have the ${article}? Look everywhere.`,
    transfer: 'How do I request a transfer between stores?',
    hold: 'How do I reserve an article for a client?',
    ship: (article) => `How many ${article} should we ship?`,
  },
};
