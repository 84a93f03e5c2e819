import type { DemandWording } from './wording.ts';

const withScope = (scope: string, alone: string, following: string) =>
  scope === '' ? alone : `${scope}: ${following}`;

export const italian: DemandWording = {
  pieces: (count, text) => `${text} ${count === 1 ? 'pezzo' : 'pezzi'}`,
  weeks: (count, text) => `${text} ${count === 1 ? 'settimana' : 'settimane'}`,
  yourStores: (text) => `le sue ${text} boutique`,
  allProducts: 'tutti gli articoli',
  range: (level, low, high) => `intervallo all’${level}: ${low}–${high}`,
  forecastTitle: (scope) => `Previsione della domanda: ${scope}`,
  forecast: ({ scope, pieces, weeks, from, range }) =>
    withScope(
      scope,
      `Si prevedono circa **${pieces}** in ${weeks} dal ${from} (${range}).`,
      `si prevedono circa **${pieces}** in ${weeks} dal ${from} (${range}).`,
    ),
  lastYear: (pieces) => `Nelle stesse settimane dell’anno scorso: ${pieces}.`,
  noDemand: ({ scope, weeks }) =>
    withScope(scope, `Non si prevedono vendite in ${weeks}.`, `non si prevedono vendite in ${weeks}.`),
  salesUntil: (date) => `Vendite fino al ${date}`,
  planTitle: (scope) => `Piano di riassortimento: ${scope}`,
  ship: ({ scope, pieces }) =>
    withScope(scope, `Spedire **${pieces}** dal magazzino.`, `spedire **${pieces}** dal magazzino.`),
  shipNothing: (scope) =>
    withScope(
      scope,
      '**Non spedire nulla**: bastano la merce in boutique e quella in arrivo.',
      '**non spedire nulla**, bastano la merce in boutique e quella in arrivo.',
    ),
  shipNothingLacking: ({ scope, pieces }) =>
    withScope(
      scope,
      `Non si può spedire nulla: servirebbero **${pieces}**, ma il magazzino non ne ha da dare.`,
      `non si può spedire nulla; servirebbero **${pieces}**, ma il magazzino non ne ha da dare.`,
    ),
  mostly: (list) => `Soprattutto ${list}.`,
  planDemand: ({ pieces, range, leadTime, cover, serviceLevel }) =>
    `Domanda prevista su ${leadTime} di consegna e ${cover} di copertura: ${pieces}, ${range}; livello di servizio ${serviceLevel}.`,
  transfer: ({ pieces, article, from, to, distance }) =>
    `Trasferire invece ${pieces} (${article}) da ${from} a ${to}${distance ? ` (${distance})` : ''}.`,
  transfers: (pieces) => `${pieces} possono arrivare da altre boutique.`,
  otherTransfers: (pieces) => `Altri trasferimenti: ${pieces}.`,
  lacking: (pieces) =>
    `Per la giacenza del magazzino o per il limite restano scoperti ${pieces} del fabbisogno.`,
  kept: (pieces) =>
    `${pieces} del fabbisogno restano in magazzino, dove serviranno di più nelle prossime settimane.`,
  stockAsOf: (date) => `Giacenze al ${date}`,
  reasons: {
    demand: (pieces) => `domanda al ritmo abituale ${pieces}`,
    season: (pieces, factor) => `stagione ×${factor}: ${pieces}`,
    event: (pieces, name) => `${name ?? 'eventi'}: ${pieces}`,
    launch: (pieces) => `età degli articoli ${pieces}`,
    trend: (change) => `vendite dell’ultimo trimestre ${change} rispetto all’anno prima`,
    safety: (pieces) => `sicurezza per il livello di servizio ${pieces}`,
    stock: (pieces) => `già in boutique ${pieces}`,
    transfer: (pieces) => `prima da un’altra boutique ${pieces}`,
    transit: (pieces) => `in arrivo ${pieces}`,
    keptForLater: (pieces) => `tenuti in magazzino per le settimane successive ${pieces}`,
    accuracy: ({ of, share, weeks }) => `previsioni su ${weeks} per ${of}: scarto del ${share} in totale`,
    limit: (pieces) => `non disponibile da spedire ${pieces}`,
    pack: (pieces) => `esposizione e scala taglie completa ${pieces}`,
    neighbours: (names) => `poco storico proprio: stimato da ${names}`,
    stockOuts: (weeks) =>
      `rotture di stock dedotte nell’ultimo anno (${weeks} di singoli articoli) non contate come mancanza di domanda`,
    shortHistory: 'meno di un anno di vendite: la stagione non si può ancora imparare',
    warehouseUnknown: 'la giacenza del magazzino non è nota e non limita il piano',
    moreLines: (count) => `altre ${count} righe sono nel totale ma non in elenco`,
  },
  missing: {
    stock:
      'Per queste boutique non è caricata alcuna giacenza. Le quantità sono ciò che ogni boutique dovrebbe avere in tutto: tolga ciò che ha già.',
    transit: 'La merce in arrivo non è nota e non è contata.',
    leadTime: (weeks) =>
      `Alcune di queste boutique non hanno spedizioni passate; si assume un tempo di consegna di ${weeks}.`,
    sales: 'Mancano le vendite: la domanda è una stima libera.',
    prices: 'Mancano i prezzi.',
  },
  replies: {
    why: 'Perché?',
    withServiceLevel: (level) => `Con il ${level}`,
    and: (place) => `E ${place}?`,
    showForecast: 'Mostra la previsione',
    forecastOf: (scope) => `Qual è la previsione della domanda per ${scope}?`,
    showPlan: 'Quanti pezzi spedire?',
    planFor: (scope) => `Quanti pezzi dobbiamo spedire per ${scope}?`,
  },
};
