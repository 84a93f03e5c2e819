import { calls, readCases, type UnderstandingCase } from './understanding-case.ts';

/** What planners ask in Italian, and questions for two tools at once. */
export const italianPlanning: readonly UnderstandingCase[] = [
  ...readCases(
    'it',
    calls('forecast_demand'),
    `Quante tote Aurelia venderemo nelle prossime 6 settimane? | product=Aurelia tote; horizonWeeks=6
    previsione delle borse a Milano il mese prossimo | category=bags; place=Milan
    domanda attesa per la pochette Lunaria fino a Natale
    cosa faranno le scarpe a Tokyo nelle prossime 12 settimane | category=shoes; place=Tokyo; horizonWeeks=12
    prospettive di vendita della sneaker Marenza | product=Marenza sneaker
    prevedi le vendite dei cappotti Corvina a Parigi | product=Corvina coat; place=Paris
    domanda borsa Sestina 8 settimane | horizonWeeks=8
    come si venderà la linea Tessera quest'inverno | line=Tessera
    Potrei vedere la domanda prevista a Firenze, per cortesia? | place=Florence
    quanto dovremmo vendere della tote Aurelia piccola nel prossimo trimestre | product=Aurelia small tote
    (s) dammi la previsione della décolleté vespera a londra | product=Vespera pump; place=London
    mostra la curva di domanda dei foulard
    quanti gioielli venderà Dubai nelle prossime quattro settimane | category=jewellery; place=Dubai; horizonWeeks=4
    la domanda di sandali salirà in primavera?
    stima secchiello Ondine, Roma, 10 settimane | product=Ondine bucket bag; place=Rome; horizonWeeks=10
    vendite attese la settimana prossima
    quanto pensi che venderemo durante le feste
    previsione settimanale mocassino Duecento | product=Duecento loafer
    (t) previsone tote aurelia prossmie 6 settimane | product=Aurelia tote
    qual è la previsione per le borse nere a New York | category=bags; colour=black; place=New York
    quanti pezzi della Aurelia tote lilla si venderanno | product=Aurelia tote; colour=lilac
    vendite previste per l'Italia | place=Italy
    andamento futuro della domanda nella regione
    vorrei sapere come andrà il foulard Filigrana in Asia
    quanti mocassini pensi che andranno via a marzo
    che domanda mi devo aspettare per l'abito Pergola a Cannes | product=Pergola dress; place=Cannes
    sell-through atteso dell'abito Cassiope per otto settimane | product=Cassiope dress; horizonWeeks=8
    domanda stimata, zaino Tessera, Berlino | product=Tessera backpack; place=Berlin
    fai una previsione sui blazer Duecento | product=Duecento blazer
    (s) quante borse vendiamo il mese prossimo a parigi secondo te | category=bags; place=Paris
    (m) il forecast per Milano il prossimo mese | place=Milan
    che effetto avrà la campagna sulle vendite della tote Aurelia | product=Aurelia tote
    vendite future di portafogli, tutto il mondo
    la pochette Vespera è in crescita per le prossime settimane | product=Vespera clutch
    quante tracolle Corvina smaltiremo entro fine gennaio | product=Corvina crossbody
    mostrami le unità attese di stivaletti a Monaco di Baviera | place=Munich
    quante cravatte venderemmo se non cambia nulla
    (t) domnada atesa pochete lunaria a tokyo | place=Tokyo
    vista previsionale maglieria su 16 settimane | horizonWeeks=16
    cosa dice il modello sui bracciali per San Valentino`,
  ),
  ...readCases(
    'it',
    calls('plan_replenishment'),
    `Quanti pezzi dobbiamo spedire a Milano? | place=Milan
    quante tote Aurelia devo mandare a Parigi | product=Aurelia tote; place=Paris
    piano di riassortimento per Tokyo al 98 % | place=Tokyo; serviceLevel=0.98
    cosa deve partire per i negozi di Londra questa settimana | place=London
    proponi una spedizione di borse a Firenze | category=bags; place=Florence
    proposta di rifornimento per la pochette Lunaria
    distribuisci il cappotto Corvina in Italia | product=Corvina coat; place=Italy
    quante décolleté Vespera spingiamo a Dubai | product=Vespera pump; place=Dubai
    Che quantità manderebbe a Roma per le prossime 6 settimane? | place=Rome; coverWeeks=6
    ricaricare Cannes prima dell'estate | place=Cannes
    (s) quante sneaker marenza dobbiamo mandare a new york | product=Marenza sneaker; place=New York
    riassortire Ginevra | place=Geneva
    piano spedizioni tote Aurelia piccola Asia | product=Aurelia small tote
    quantità da ordinare per le boutique del Giappone | place=Japan
    abbiamo 200 pezzi da distribuire, a chi vanno
    prepara la prossima consegna per Monaco di Baviera, grazie | place=Munich
    di quante borse Sestina ha bisogno Seul | place=Seoul
    rifornisci Barcellona di secchielli Ondine | product=Ondine bucket bag; place=Barcelona
    quanti portafogli per negozio devono uscire dal magazzino
    calcola il riassortimento di foulard per Madrid con un livello di servizio del 99 % | place=Madrid; serviceLevel=0.99
    (t) quanti pezi dobiamo spedrie a milano | place=Milan
    quali negozi hanno bisogno di décolleté Aurelia e quante ciascuno | product=Aurelia pump
    proposta di distribuzione della nuova tote lilla | colour=lilac; subcategory=tote
    bozza di allocazione per Zurigo, linea Tessera | place=Zurich; line=Tessera
    quante unità spedisco a Venezia | place=Venice
    Potrebbe calcolare le quantità da inviare a Singapore? | place=Singapore
    riassortimento Parigi con 95 per cento di servizio | place=Paris; serviceLevel=0.95
    cosa mandiamo a Berlino? | place=Berlin
    cosa bisogna spedire perché Milano non resti senza | place=Milan
    suggerisci trasferimenti e spedizioni per il mocassino Duecento | product=Duecento loafer
    allocazione iniziale per il lancio del blazer Vespera | product=Vespera blazer
    (s) che cosa devo mandare al negozio di osaka per il mese prossimo | place=Osaka
    spedizione per Shanghai: quanti gioielli | place=Shanghai; category=jewellery
    (m) quante tote bags dobbiamo shippare a Milano
    fammi un riassortimento per 4 settimane di copertura | coverWeeks=4
    quante tote Aurelia nere per Firenze con un budget di 50000 euro | product=Aurelia tote; colour=black; place=Florence
    quantità ottimali da spedire a Los Angeles, scarpe | place=Los Angeles; category=shoes
    cosa parte da Scandicci per Roma lunedì
    (t) piano di riasortimento per tokio al 97% | place=Tokyo; serviceLevel=0.97
    bilancia lo stock tra Parigi e Londra per lo zaino Tessera | product=Tessera backpack`,
  ),
  ...readCases(
    'it',
    calls('project_stock_outs'),
    `Quali negozi resteranno senza la tote Aurelia? | product=Aurelia tote
    cosa si esaurirà a Milano nelle prossime 4 settimane | place=Milan; horizonWeeks=4
    dove saremo in rottura di stock prima di Natale
    rischio di esaurimento sulle scarpe a Tokyo | category=shoes; place=Tokyo
    quali articoli stanno per finire a Parigi | place=Paris
    elenco delle prossime rotture di stock
    quando Firenze resterà senza pochette Lunaria | place=Florence
    quanto dura il nostro stock di cappotti Corvina | product=Corvina coat
    cosa rischia di andare esaurito il mese prossimo
    la décolleté Vespera basterà fino a gennaio? | product=Vespera pump
    (s) quali borse finiscono a breve | category=bags
    proiezione esaurimenti Roma | place=Rome
    settimane di copertura per la borsa Sestina a Londra | place=London
    giorni di stock rimasti per la sneaker Marenza | product=Marenza sneaker
    (t) quali negozzi resteano senza sandali
    rischiamo di finire le tote Tessera | product=Tessera tote
    cosa finisce per primo a Dubai | place=Dubai
    negozi a rischio di restare senza tote nere? | colour=black; subcategory=tote
    rotture previste in EMEA entro sei settimane
    dove perderemo vendite per mancanza di merce nelle prossime settimane
    esaurita entro quando, la Aurelia tote lilla | product=Aurelia tote; colour=lilac
    New York avrà abbastanza mocassini Duecento? | product=Duecento loafer; place=New York
    mostrami le carenze attese sui foulard
    lo stock di portafogli regge fino a fine anno
    chi sta finendo i secchielli Ondine | product=Ondine bucket bag`,
  ),
  ...readCases(
    'it',
    calls('find_similar_sellers'),
    `Che cosa si è venduto come la tote Aurelia? | product=Aurelia tote
    quali prodotti hanno un profilo di vendita simile alla pochette Lunaria
    trova articoli che si sono comportati come la décolleté Vespera a Parigi | product=Vespera pump; place=Paris
    venduti paragonabili alla sneaker Marenza | product=Marenza sneaker
    con cosa confronto la tote Aurelia lilla | product=Aurelia tote; colour=lilac
    un sosia nelle vendite del cappotto Corvina | product=Corvina coat
    vendite simili zaino Tessera | product=Tessera backpack
    miglior articolo di riferimento per un nuovo secchiello | subcategory=bucket bag
    quali modelli hanno avuto un lancio come la borsa Sestina
    (s) quali altre borse hanno venduto come il secchiello ondine | product=Ondine bucket bag
    analoghi dell'abito Cassiope | product=Cassiope dress
    prodotti con la stessa curva di domanda del mocassino Duecento | product=Duecento loafer
    mostrami i vicini della stola Pergola in termini di vendite | product=Pergola stole
    cosa abbiamo venduto in passato che somiglia alla pochette Vespera | product=Vespera clutch
    (t) articoli simli nelle vendtie alla decolte aurelia | product=Aurelia pump
    quale articolo è più vicino nelle vendite al portafoglio Tessera
    cosa è andato allo stesso modo del foulard Filigrana
    gemelli storici del blazer Duecento | product=Duecento blazer
    quali articoli vendono uguale alla cintura Aurelia | product=Aurelia belt
    dammi dei comparabili per la nuova tote zafferano | colour=saffron; subcategory=tote
    articoli le cui vendite somigliavano a quelle della ballerina Lunaria | product=Lunaria ballet flat
    i più simili nelle vendite al sandalo Ondine in Italia | product=Ondine sandal; place=Italy
    c'è qualcosa che vende come la cintura Duecento | product=Duecento belt
    lanci passati simili allo stivaletto Corvina | product=Corvina ankle boot
    trova prodotti con risultati vicini alle camicie Marenza | product=Marenza shirt`,
  ),
  ...readCases(
    'it',
    calls('look_up_stock', 'search_procedures'),
    `la tote Aurelia è disponibile e come la metto da parte? | product=Aurelia tote
    abbiamo la décolleté Vespera nel 38 e qual è la politica di reso delle scarpe | product=Vespera pump; size=38
    guarda se Parigi ha la pochette Lunaria e dimmi come funziona un trasferimento | place=Paris
    c'è un cappotto Corvina cammello qui e si può accorciare | product=Corvina coat; colour=camel; place=here
    abbiamo l'anello Filigrana oro, e quanto ci vuole per un'incisione? | product=Filigrana ring; colour=gold
    un blazer Duecento 50 a Roma e come chiedo un trasferimento | product=Duecento blazer; size=50; place=Rome`,
  ),
  ...readCases(
    'it',
    calls('forecast_demand', 'plan_replenishment'),
    `qual è la previsione delle borse a Milano e quante ne dobbiamo spedire | place=Milan
    quante tote Aurelia venderemo il mese prossimo e quante ne mandiamo a Parigi? | product=Aurelia tote
    mostra la domanda a Tokyo e proponi una spedizione | place=Tokyo`,
  ),
  ...readCases(
    'it',
    calls('look_up_stock', 'project_stock_outs'),
    `quante pochette Lunaria abbiamo a Roma e quando finiranno? | place=Rome
    il mocassino Duecento è disponibile a Londra e quali negozi resteranno senza | product=Duecento loafer; place=London`,
  ),
];
