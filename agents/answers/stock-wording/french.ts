import type { StockWording } from './wording.ts';

const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`);
const after = (text: string) => (text === '' ? '' : ` ${text}`);

export const french: StockWording = {
  here: 'Ici',
  nearby: 'Boutique la plus proche',
  inSize: (size) => `en ${size}`,
  countInSize: (count, size) => `${count} en ${size}`,
  reserved: (text, count) => `dont ${text} ${count < 2 ? 'réservé' : 'réservés'}`,
  yesHere: (text, details) => `Oui : **${text}** ici${inBrackets(details)}.`,
  noneHere: (article, size) => `Non : aucun exemplaire ici de **${article}**${after(size)}.`,
  allReserved: (text, count) => `${text} en stock, mais ${count < 2 ? 'réservé' : 'réservés'}.`,
  noneIn: (article, size, place, kind) =>
    kind !== 'area'
      ? `Aucun exemplaire de **${article}**${after(size)} à ${place}.`
      : `${place} : aucun exemplaire de **${article}**${after(size)}.`,
  countHere: (text) => `**${text}** ici`,
  list: (place) => `**${place}** :`,
  separator: ' ; ',
  yes: (stores) => `Oui : ${stores}.`,
  has: (store, text, details, isLast) =>
    isLast
      ? `**${store}** a le dernier exemplaire${inBrackets(details)}`
      : `**${store}** en a${text === null ? '' : ` ${text}`}${inBrackets(details)}`,
  moreStores: (text, count, place) =>
    `${text} ${count < 2 ? 'autre boutique' : 'autres boutiques'} (${place})`,
  alsoHere: (text) => `Il y en a aussi ${text} ici.`,
  alsoThere: (store, distance, isLast) =>
    `${store} ${isLast ? 'en a aussi un dernier exemplaire' : 'en a aussi'}${distance ? `, à ${distance}` : ''}.`,
  nearest: (store, distance, isLast) =>
    `Le plus proche : **${store}**${distance ? `, à ${distance}` : ''}${isLast ? ' (dernier exemplaire)' : ''}.`,
  further: (stores) => `Puis ${stores}.`,
  nowhere: 'Aucune autre boutique n’en a.',
  nowhereAtAll: (article, size) => `Aucune boutique n’a **${article}**${after(size)} en ce moment.`,
  onTheWay: (text, count, place, date) =>
    `${text} en route${place ? ` vers ${place}` : ''}${date ? `, ${count < 2 ? 'attendu' : 'attendus'} le ${date}` : ''}.`,
  otherSizesHere: (sizes) => `Autres tailles ici : ${sizes}.`,
  noSuchSize: (article, size, sizes) =>
    `**${article}** n’existe pas en ${size} ; tailles disponibles au catalogue : ${sizes}.`,
  inStores: (article, text, count) =>
    `**${article}** : dans ${text} ${count < 2 ? 'boutique' : 'boutiques'}.`,
  pieces: (text, count) => `${text} ${count < 2 ? 'pièce' : 'pièces'} en tout.`,
  someInStock: (place, inStock, all, count) =>
    `**${place}** : ${inStock} ${count < 2 ? 'article' : 'articles'} sur ${all} en stock.`,
  item: (article, what) => `${article} : ${what}`,
  notThere: 'aucun',
  available: 'disponible',
  lastPiece: 'dernier exemplaire',
  narrow: 'J’en montre six au plus : précisez une couleur, une matière ou une ligne pour en voir d’autres.',
  asOf: (date) => `Stock au ${date}`,
  everywhere: 'Toutes les boutiques',
  otherVariants: 'Même modèle, autres coloris et matières',
  articles: 'Articles',
  availableHere: 'Disponible ici',
  availableIn: (place) => `Disponible : ${place}`,
  availableInStores: (text, count) => `Dans ${text} ${count < 2 ? 'boutique' : 'boutiques'}`,
  soldOut: 'Pas en stock',
  replies: {
    another: (article) => `Avons-nous ${article} ?`,
    nearest: (article) => `Quelle est la boutique la plus proche qui a ${article} ?`,
    everywhere: (article) => `Quelles boutiques ont ${article} ? Cherche partout.`,
    transfer: 'Comment demander un transfert entre boutiques ?',
    hold: 'Comment réserver un article pour un client ?',
    ship: (article) => `Combien de ${article} faut-il expédier ?`,
  },
};
