/** What a question to the procedures is about: a topic and the words that name it in folded English, French and Italian. */
const topics: readonly (readonly [topic: string, words: RegExp])[] = [
  [
    'tax refund',
    /\b(?:tax[- ]?(?:refund|free)s?|vat refund|vat back|detax\w*|rimborso (?:dell')?iva|recuperer la tva)\b/,
  ],
  [
    'return',
    /\b(?:returns?|returned|give back|refunds?|retours?|rendre|rembours\w*|res[oi]|rendere|rimbors\w*)\b/,
  ],
  ['exchange', /\b(?:exchang\w*|swap|echang\w*|cambi(?:o|are|arlo|arla))\b/],
  ['repair', /\b(?:repairs?|repaired|after[- ]sales|sav|repar\w+|ripar(?:a|are|azion[ei]))\b/],
  [
    'alterations',
    /\b(?:alterations?|hem|shorten|retouches?|ourlet|raccourcir|orlo|accorciare|modifiche sartoriali)\b/,
  ],
  [
    'cash payment',
    /\b(?:(?:in|limit for|limit of|accept) cash|cash (?:limit|payments?)|especes|liquide|contanti)\b/,
  ],
  ['gift card', /\b(?:gift cards?|cartes? cadeaux?|cart[ae] regalo)\b/],
  ['gift wrapping', /\b(?:gift wrap\w*|wrap\w*|ribbon|emball\w+|ruban|confezion\w+|nastro)\b/],
  [
    'reservation',
    /\b(?:on hold|reserv\w+|put (?:it )?aside|hold (?:a|it|the)|mettre de cote|riserv\w+|prenotazion[ei]|tenere da parte)\b/,
  ],
  ['waiting list', /\b(?:wait(?:ing)?[ -]?lists?|liste d'attente|lista d'attesa)\b/],
  ['transfer between stores', /\b(?:transfers?|transferts?|trasferiment[oi])\b/],
  ['replenishment request', /\b(?:replenishment request|demande de reassort|richiesta di riassortimento)\b/],
  [
    'receiving deliveries',
    /\b(?:receiv(?:e|ing) (?:a |the )?deliver\w+|recevoir une livraison|reception (?:de |des )?livraisons?|ricevere (?:una |la )?consegna)\b/,
  ],
  ['stock count', /\b(?:stock ?count\w*|stocktak\w*|inventaire|inventario)\b/],
  [
    'opening the store',
    /\b(?:open(?:ing)? (?:the |of the )?(?:store|shop|boutique)|opening (?:checklist|procedure)|ouvrir la boutique|ouverture|aprire il negozio|apertura)\b/,
  ],
  [
    'closing the store',
    /\b(?:clos(?:e|ing) (?:the |of the )?(?:store|shop|boutique)|closing (?:checklist|procedure)|fermer la boutique|fermeture de la boutique|procedure de fermeture|chiudere il negozio|chiusura)\b/,
  ],
  ['till', /\b(?:till|cash (?:desk|register)|card terminal|caisse|tpe|cassa|pos)\b/],
  [
    'theft or incident',
    /\b(?:theft|stol(?:e|en)|shoplift\w*|incidents?|fraud\w*|vols?|vole|rubat[oa]|furt[oi]|incidente|frod[ei])\b/,
  ],
  [
    'emergency',
    /\b(?:emergenc\w+|evacuat\w+|fire alarm|urgence|evacuation|incendie|emergenz[ae]|evacuazione|antincendio)\b/,
  ],
  ['alarm and keys', /\b(?:alarm|keys|alarme|cles|allarme|chiavi)\b/],
  [
    'client data',
    /\b(?:gdpr|rgpd|personal data|donnees personnelles|dati personali|privacy|consent\w*|consens\w*)\b/,
  ],
  [
    'authenticity',
    /\b(?:authentic\w*|counterfeit|fake|authenti\w*|contrefacon|autentic\w*|contraffazione)\b/,
  ],
  ['complaint', /\b(?:complain\w*|reclam\w+|unhappy client|cliente mecontente)\b/],
  ['vip appointment', /\b(?:vip|private appointment|rendez-vous prive|appuntamento privato)\b/],
  [
    'dress code',
    /\b(?:dress ?code|uniforms?|grooming|code vestimentaire|tenue|uniforme|divisa|abbigliamento al lavoro)\b/,
  ],
  [
    'staff purchases',
    /\b(?:staff (?:discount|price|purchases?)|employee discount|remise (?:du )?personnel|tarif collaborateur|sconto (?:dei )?dipendenti)\b/,
  ],
  [
    'price differences',
    /\b(?:price differen\w+|different price|difference de prix|prix (?:est )?different|prezzo (?:e )?diverso|differenz[ae] di prezzo)\b/,
  ],
  [
    'made to order',
    /\b(?:made[- ]to[- ](?:order|measure)|special order|bespoke|sur mesure|commande speciale|su misura|su ordinazione|ordine speciale)\b/,
  ],
  [
    'leather care',
    /\b(?:(?:clean|care for|care of|stain on) (?:the |a )?(?:leather|suede)|entretenir|entretien du cuir|tache|macchia|pulire (?:la )?pelle)\b/,
  ],
  [
    'engraving and sizing',
    /\b(?:engrav\w*|resize|resizing|grav(?:er|ure)|mise a taille|incisione|incidere|messa a misura)\b/,
  ],
  [
    'distance sale',
    /\b(?:distance sales?|sell by phone|by phone|payment link|vente a distance|par telephone|vendita a distanza|per telefono)\b/,
  ],
  [
    'social media and press',
    /\b(?:instagram|social media|journalist\w*|press|reseaux sociaux|journaliste|presse|giornalista|stampa)\b/,
  ],
  ['lost property', /\b(?:lost (?:property|and found)|objets? trouves?|oggetti smarriti)\b/],
  ['product launch', /\b(?:embargo|launch day|jour du lancement|giorno del lancio)\b/],
  ['onboarding', /\b(?:onboarding|first week|integration|premiere semaine|inserimento|prima settimana)\b/],
  ['holidays and leave', /\b(?:annual leave|parental leave|apply for leave|conges?|ferie|congedo)\b/],
];

/** The topic of a procedure that a folded sentence names, or null; the first of the list wins. */
export function readTopic(text: string): { topic: string; start: number; end: number } | null {
  for (const [topic, words] of topics) {
    const match = words.exec(text);
    if (match) return { topic, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
