import type { DemandWording } from './wording.ts';

const withScope = (scope: string, alone: string, following: string) =>
  scope === '' ? alone : `${scope} : ${following}`;

export const french: DemandWording = {
  pieces: (count, text) => `${text} ${count < 2 ? 'pièce' : 'pièces'}`,
  weeks: (count, text) => `${text} ${count < 2 ? 'semaine' : 'semaines'}`,
  yourStores: (text) => `vos ${text} boutiques`,
  allProducts: 'tous les articles',
  range: (level, low, high) => `intervalle à ${level} : ${low}–${high}`,
  forecastTitle: (scope) => `Prévision de la demande : ${scope}`,
  forecast: ({ scope, pieces, weeks, from, range }) =>
    withScope(
      scope,
      `Comptez environ **${pieces}** sur ${weeks} à partir du ${from} (${range}).`,
      `comptez environ **${pieces}** sur ${weeks} à partir du ${from} (${range}).`,
    ),
  lastYear: (pieces) => `Les mêmes semaines l’an dernier : ${pieces}.`,
  noDemand: ({ scope, weeks }) =>
    withScope(
      scope,
      `Aucune vente n’est attendue sur ${weeks}.`,
      `aucune vente n’est attendue sur ${weeks}.`,
    ),
  salesUntil: (date) => `Ventes jusqu’au ${date}`,
  planTitle: (scope) => `Plan de réassort : ${scope}`,
  ship: ({ scope, pieces }) =>
    withScope(
      scope,
      `Expédiez **${pieces}** depuis l’entrepôt.`,
      `expédiez **${pieces}** depuis l’entrepôt.`,
    ),
  shipNothing: (scope) =>
    withScope(
      scope,
      '**N’expédiez rien** : ce qui est en boutique et en transit suffit.',
      '**n’expédiez rien**, ce qui est en boutique et en transit suffit.',
    ),
  shipNothingLacking: ({ scope, pieces }) =>
    withScope(
      scope,
      `Rien à expédier : il faudrait **${pieces}**, mais l’entrepôt n’en a aucune à donner.`,
      `rien à expédier ; il faudrait **${pieces}**, mais l’entrepôt n’en a aucune à donner.`,
    ),
  mostly: (list) => `Surtout ${list}.`,
  planDemand: ({ pieces, range, leadTime, cover, serviceLevel }) =>
    `Demande attendue sur le délai (${leadTime}) et la couverture (${cover}) : ${pieces}, ${range} ; taux de service ${serviceLevel}.`,
  transfer: ({ pieces, article, from, to, distance }) =>
    `Transférez plutôt ${pieces} (${article}) de ${from} vers ${to}${distance ? ` (${distance})` : ''}.`,
  transfers: (pieces) => `${pieces} peuvent venir d’autres boutiques.`,
  otherTransfers: (pieces) => `Autres transferts : ${pieces}.`,
  lacking: (pieces) =>
    `Faute de stock à l’entrepôt ou à cause de la limite, ${pieces} du besoin ne sont pas couvertes.`,
  kept: (pieces) =>
    `${pieces} du besoin restent à l’entrepôt, où les semaines suivantes en auront plus besoin.`,
  stockAsOf: (date) => `Stock au ${date}`,
  reasons: {
    demand: (pieces) => `demande au rythme habituel ${pieces}`,
    season: (pieces, factor) => `saison ×${factor} : ${pieces}`,
    event: (pieces, name) => `${name ?? 'événements'} : ${pieces}`,
    launch: (pieces) => `âge des articles ${pieces}`,
    trend: (change) => `ventes du dernier trimestre ${change} par rapport à l’an dernier`,
    safety: (pieces) => `sécurité pour le taux de service ${pieces}`,
    stock: (pieces) => `déjà en boutique ${pieces}`,
    transfer: (pieces) => `plus vite depuis une autre boutique ${pieces}`,
    transit: (pieces) => `en transit ${pieces}`,
    keptForLater: (pieces) => `gardé à l’entrepôt pour les semaines suivantes ${pieces}`,
    accuracy: ({ of, share, weeks }) => `prévisions sur ${weeks} pour ${of} : écart de ${share} au total`,
    limit: (pieces) => `non disponible à l’expédition ${pieces}`,
    pack: (pieces) => `présentation et gamme de tailles complète ${pieces}`,
    neighbours: (names) => `peu d’historique propre : estimé d’après ${names}`,
    stockOuts: (weeks) =>
      `ruptures déduites sur un an (${weeks} d’articles isolés) non prises pour un manque de demande`,
    shortHistory: 'moins d’un an de ventes : la saison ne peut pas encore être apprise',
    warehouseUnknown: 'le stock de l’entrepôt n’est pas connu et ne limite pas le plan',
    moreLines: (count) => `${count} autres lignes comptent dans le total sans être affichées`,
  },
  missing: {
    stock:
      'Aucun stock n’est chargé pour ces boutiques. Les quantités sont ce que chaque boutique devrait avoir en tout : déduisez ce qui s’y trouve déjà.',
    transit: 'Les marchandises en transit ne sont pas connues et ne sont pas comptées.',
    leadTime: (weeks) =>
      `Certaines de ces boutiques n’ont aucune expédition passée ; un délai de ${weeks} est supposé.`,
    sales: 'Les ventes manquent : la demande est une estimation libre.',
    prices: 'Les prix manquent.',
  },
  replies: {
    why: 'Pourquoi ?',
    withServiceLevel: (level) => `Avec ${level}`,
    and: (place) => `Et ${place} ?`,
    showForecast: 'Voir la prévision',
    forecastOf: (scope) => `Quelle est la prévision de la demande pour ${scope} ?`,
    showPlan: 'Combien expédier ?',
    planFor: (scope) => `Combien de pièces faut-il expédier pour ${scope} ?`,
  },
};
