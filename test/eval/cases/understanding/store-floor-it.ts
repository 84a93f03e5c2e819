import { calls, readCases, type UnderstandingCase } from './understanding-case.ts';

/** What advisors ask in Italian: procedures, stock, photos, a colleague. */
export const italianStoreFloor: readonly UnderstandingCase[] = [
  ...readCases(
    'it',
    calls('search_procedures'),
    `Come si fa il tax free per una turista brasiliana?
    qual è la politica di cambio sulle scarpe già indossate
    la cliente vuole indietro i soldi dopo venti giorni, si può?
    cassa bloccata, che faccio
    checklist di apertura per favore
    chi deve esserci quando si apre la cassaforte
    Cosa faccio se un cliente sviene in negozio?
    procedura per una cerniera rotta su una borsa dell'anno scorso
    si può cambiare senza scontrino
    per quanto tempo teniamo da parte un pezzo
    passaggi per ritirare una riparazione
    possiamo pubblicare foto della nuova collezione sui social
    la gift card è scaduta, vale ancora?
    limite per i pagamenti in contanti
    come si pulisce una macchia sulla pelle liscia
    che documenti servono al turista per l'IVA
    (s) come faccio la chiusura di cassa stasera
    quale nastro va su quale scatola regalo
    abbigliamento richiesto in area vendita
    posso comprare per mia sorella con lo sconto dipendenti
    suona l'allarme di notte, chi interviene
    come si riceve una consegna con un collo mancante
    incisione su un anello: tempi e costi
    un cliente si lamenta in modo pesante, come mi comporto
    (t) come faco un rimborzo senza scontrno
    (t) qual e la procedrua per i cmabi
    dove si annotano gli oggetti smarriti
    una signora ha dimenticato l'ombrello, dove lo metto
    regole per trasferire un pezzo a un'altra boutique
    come si mette un cliente in lista d'attesa
    cosa rispondo se mi chiedono se la borsa è autentica
    come capisco se una borsa di seconda mano è originale
    possiamo spedire all'hotel del cliente
    come funziona la vendita a distanza
    serve un documento per un pagamento alto con carta
    appuntamento VIP, che cosa preparo
    chi paga l'orlo dei pantaloni
    si possono accorciare le maniche di un cappotto?
    a Parigi costa meno, cosa dico al cliente
    posso segnarmi il compleanno di una cliente sul telefono
    protocollo in caso di taccheggio
    cosa imparo nella prima settimana
    (s) ehm non va internet e non prendiamo le carte qual è la procedura
    istruzioni per l'inventario di domenica
    embargo sul lancio, da quando si può mostrare
    su misura, quanto si chiede di acconto
    chi può tenere le chiavi del negozio
    come si allestisce la vetrina per la nuova stagione
    prova di evacuazione, istruzioni
    Potrebbe dirmi come si chiede un riassortimento al magazzino?
    qual è l'iter per chiedere più stock per il mio negozio
    spiegami il rimborso IVA
    il cliente vuole il rimborso su un'altra carta, va bene?
    come fisso un appuntamento per una cliente molto importante
    consigli per la cura del camoscio
    chiama un giornalista, chi risponde
    si può mettere da parte una borsa senza caparra
    (m) qual è la procedura di refund per un turista
    (s) come funziona il timbro della dogana in aeroporto
    entro quanti giorni si rende in boutique un acquisto online`,
  ),
  ...readCases(
    'it',
    calls('look_up_stock'),
    `Abbiamo la tote Aurelia in nero? | product=Aurelia tote; colour=black
    la borsa a mano Sestina è disponibile a Parigi | place=Paris
    ce l'hai la sneaker Marenza nel 38? | product=Marenza sneaker; size=38
    sono rimaste pochette Lunaria
    dove trovo un cappotto Corvina cammello taglia 40 | product=Corvina coat; colour=camel; size=40
    mocassini neri numero 41 | subcategory=loafer; colour=black; size=41
    zaino Tessera da qualche parte? | product=Tessera backpack
    c'è ancora una pochette Vespera a Londra? | product=Vespera clutch; place=London
    quali borse abbiamo in bordeaux | category=bags; colour=burgundy
    (s) abbiamo il secchiello ondine in cognac qui | product=Ondine bucket bag; colour=cognac; place=here
    la mia cliente cerca la tote Aurelia piccola color sabbia | product=Aurelia small tote; colour=sand
    controlla la giacenza del blazer Duecento 50 a Roma per favore | product=Duecento blazer; size=50; place=Rome
    il negozio più vicino con la stola Pergola | product=Pergola stole; place=nearest
    Firenze ha ancora l'abito Cassiope? | product=Cassiope dress; place=Florence
    bracciali dorati disponibili | subcategory=bracelet; colour=gold
    Può verificare se Tokyo ha la tracolla Corvina in blu navy? | product=Corvina crossbody; colour=navy blue; place=Tokyo
    décolleté Aurelia 37,5 | product=Aurelia pump; size=37.5
    cosa abbiamo della linea Lunaria | line=Lunaria
    quante tote Tessera sono rimaste a Milano | product=Tessera tote; place=Milan
    quando arriva la Aurelia tote lilla | product=Aurelia tote; colour=lilac
    (t) abiamo la tote aurelia in nreo | product=Aurelia tote; colour=black
    (t) borsa sestnia a firnze | place=Florence
    mi serve un foulard di seta scarlatto per un regalo, cosa c'è
    ci sono portafogli cognac in questo negozio | subcategory=wallet; colour=cognac; place=here
    il secchiello Ondine in camoscio c'è in un'altra boutique? | product=Ondine bucket bag; material=suede; place=everywhere
    una cliente vuole gli stivaletti Corvina nel 39, li abbiamo? | product=Corvina ankle boot; size=39
    cravatta Duecento disponibile a Venezia? | product=Duecento tie; place=Venice
    la tracolla Marenza, a Cannes ce l'hanno | product=Marenza crossbody; place=Cannes
    fammi vedere le borse nere sotto i 2000 euro | category=bags; colour=black
    anello Filigrana argento misura 52, quale negozio ce l'ha | product=Filigrana ring; colour=silver; size=52
    posso far arrivare una ballerina Lunaria 36 da Ginevra | product=Lunaria ballet flat; size=36; place=Geneva
    giacenza pantaloni Vespera taglia 42 | product=Vespera trousers; size=42
    è rimasto qualcosa della linea Pergola a New York | line=Pergola; place=New York
    (s) abbiamo il portacarte tessera in cammello | product=Tessera card holder; colour=camel
    avete ancora quella tote Aurelia verde
    orecchini Aurelia disponibili? | product=Aurelia earrings
    ORS-AUR-TOT-01-BLK disponibile?
    quali negozi hanno la gonna Sestina fucsia | product=Sestina skirt; colour=fuchsia
    in che colori c'è il portafoglio Aurelia | product=Aurelia wallet
    che numeri abbiamo del sandalo Ondine | product=Ondine sandal
    (m) abbiamo la tote Aurelia in black
    (m) la shoulder bag Lunaria è in stock a Parigi?
    cerco una maglia Aurelia avorio per domani
    uno zaino Duecento cognac a Bond Street, è possibile? | product=Duecento backpack; colour=cognac; place=London Bond Street
    al volo: décolleté Vespera 38 nera qui? | product=Vespera pump; size=38; colour=black; place=here
    disponibilità portachiavi Corvina
    (s) c'è un bracciale rigido vespera oro a dubai | place=Dubai
    il negozio di Seul tiene la stola Lunaria? | product=Lunaria stole; place=Seoul
    abbiamo venduto l'ultima Lunaria a spalla, chi altro ce l'ha
    quanti bracciali Tessera in giacenza | product=Tessera bracelet
    stanno arrivando sneaker Marenza da noi | product=Marenza sneaker
    è rimasto qualche twilly Ondine in boutique? | product=Ondine twilly; place=here
    cosa hai in verde smeraldo, meglio una borsa
    vuole dei pantaloni blu navy taglia 44 | subcategory=trousers; colour=navy blue; size=44
    Barcellona o Madrid hanno ricevuto la tracolla zafferano?
    (t) snekaer marenza 39 disponibbile? | product=Marenza sneaker; size=39
    cappotti cammello, ne abbiamo?
    trovami una décolleté Cassiope 36 | product=Cassiope pump; size=36
    dov'è la collana Filigrana dorata più vicina? | product=Filigrana necklace; colour=gold; place=nearest
    quanti mocassini Duecento 42 abbiamo qui | product=Duecento loafer; size=42; place=here`,
  ),
  ...readCases(
    'it',
    calls('match_product'),
    `che borsa c'è in questa foto
    che articolo è quello nell'immagine
    ho una foto di una cliente, mi dici il modello
    identifica questo pezzo dalla foto
    sai riconoscere una borsa da una foto?
    la facciamo noi la borsa di questo screenshot
    come si chiama quella nell'immagine
    una cliente mi ha mandato una foto, è nostra?
    è una delle nostre borse? le ho fatto una foto
    (s) mi sai dire che scarpa è questa dalla foto
    trova il prodotto dalla foto
    che cos'è questo
    la signora nella foto porta una borsa, che modello è
    ricerca per immagine
    ricerca con foto per favore
    posso mandarti una foto e mi dici cos'è
    confronta questa foto con il catalogo
    (t) che modelo e nella fotto
    la borsa in questa immagine esiste nella nostra collezione?
    nome di questo articolo? foto allegata
    guarda questa foto e trova il prodotto
    vorrei sapere che foulard è in questa immagine di Instagram
    riconosci questo articolo
    ricerca visiva per una scarpa
    di che linea è la borsa della foto
    guarda questa immagine, che modello
    quella nella foto la facciamo noi?
    ecco una foto: qual è il codice
    la stessa borsa di questa foto?
    questa borsa fotografata è della nostra maison`,
  ),
  ...readCases(
    'it',
    calls('hand_off'),
    `posso parlare con una persona
    gira questa domanda al mio responsabile
    mi metta in contatto con qualcuno della sede
    preferisco chiedere a un collega
    passami una persona vera
    inoltra al servizio clienti interno
    qualcuno può richiamarmi su questo
    mi serve un esperto, mi metti in contatto
    chiedi alla direttrice per me
    segnalalo all'ufficio regionale
    vorrei parlare con qualcuno del post vendita
    manda la mia domanda a un collega che lo sa
    non mi è utile, preferisco parlare con qualcuno
    passa la palla all'assistenza
    (s) vorrei parlare con qualcuno che se ne intende davvero
    apri un ticket con la sede per favore
    può subentrare uno specialista?
    chi contatto? mandatela a loro per favore
    di' alla mia responsabile che aspetto una risposta
    c'è un essere umano che può rispondere
    (t) girlo a un colega per favroe
    mi trasferisca all'help desk
    fatemi ricontattare per favore
    lascia un messaggio al direttore della boutique con questa domanda
    mi arrendo, chiama qualcuno del team`,
  ),
];
