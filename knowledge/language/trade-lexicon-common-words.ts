import type { LanguageCode } from '../../contracts/languages.ts';

const english = `a an the this that these those some any all every each both other others another one ones of in on at to from
for with without by into onto over under near and or but if so than then not no nor yes yep ok okay please thanks thank hi
hello hey dear is are was were be been being am do does did done doing have has had having can could will would shall
should may might must i you he she it we they me him her us them my your his its our their mine yours ours theirs who whom
whose which what when where why how there here now today tomorrow yesterday week weeks month months year years day days next
last first more most less least many much few lot lots only just also too very still already yet again really quite
get got give take make let know tell show see look find need want like ask help check bring come came go going gone keep
hold put send ship shipped sell sells sold selling buy bought order ordered stock stocks store stores shop shops boutique
boutiques warehouse piece pieces unit units item items article articles product products model models size sizes colour
color colours colors price prices cost costs customer customers client clients left available availability anywhere
somewhere else elsewhere everywhere nearest closest transit way inventory quantity expected arriving arrive arrives does't
don doesn didn isn aren wasn won re ve ll s t d m new set pack forecast forecasts demand replenish replenishment plan
transfer return refund exchange repair process procedure policy tax gift-card about out off up down back same different
someone person people asking looking request wants needs likes between during before after until since against per
nice good great best better lovely beautiful pretty say says said called named named named photo picture image kind type
version versions online website web email mail phone call receipt receipts invoice card cards cash bank counter till desk
manager team staff question answer time times date order orders account number message list something anything nothing everything thing things maison pairs work works`;

const french = `le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur
leurs je tu il elle on nous vous ils elles me te se moi toi lui eux y en qui que qu quoi dont ou où quand comment pourquoi
combien quel quelle quels quelles et ou mais donc or ni car si ne n pas plus moins tres très trop assez aussi encore deja
déjà bien bon bonne bonjour bonsoir salut merci oui non svp plait plaît est sont etait était etre être sommes suis es etes
êtes avez avons ai as a ont avoir avait reste restent resterait peut peux pouvez pouvons pourrait puis dois doit devons
devez faut faudrait falloir veux veut voudrait voulez cherche chercher cherchons trouve trouver trouvons voir dire donne
donner montre montrer avec sans sous sur dans par pour chez vers entre contre depuis pendant avant apres après jusque ici
la là bas partout ailleurs autre autres meme même tout toute tous toutes chaque plusieurs quelque quelques rien
stock stocks magasin magasins boutique boutiques entrepot entrepôt piece pièce pieces pièces unite unité unites unités
article articles produit produits modele modèle modeles modèles taille tailles pointure pointures couleur couleurs coloris
prix client cliente clients clientes disponible disponibles disponibilite dispo transit route expedier expédier envoyer
envoi vendre vend vendu vendus ventes vente commande commander prevision prévision previsions prévisions demande
reassort réassort transfert retour remboursement echange échange reparation réparation procedure procédure taxe detaxe
détaxe aujourd hui demain hier semaine semaines mois an ans annee année jour jours prochain prochaine prochains derniere
dernier premier premiere nouveau nouvelle nouveaux j c s t m est-ce cela ca ça c'est voici voila voilà quelqu
proche en-ligne ligne site caisse carte cartes ticket facture equipe équipe responsable question reponse heure heures date numero numéro
proches pres près loin encore-là photo image exemplaire exemplaires paire maison pris prise créé créée`;

const italian = `il lo la i gli le l un uno una del dello della dei degli delle di da dal dallo dalla dai dagli dalle dall dell a
ad al allo alla ai agli alle all in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle con senza per tra
fra e ed o od ma se anche non no si sì piu più meno molto molta molti molte poco pochi troppo ancora gia già ecco io tu lui
lei noi voi loro mi ti ci vi si ne me te mio mia miei mie tuo tua suo sua nostro nostra nostri nostre vostro vostra questo
questa questi queste quello quella quelli quelle quel che chi cosa cui quale quali quando quanto quanta quanti quante dove
dov come perche perché e è sono sei siamo siete era erano essere c'è ho hai ha abbiamo avete hanno avere aveva fa fai fare
facciamo puo può posso puoi possiamo potete devo deve dobbiamo bisogna serve servono voglio vuole vorrei vorrebbe cerca cerco
cerchiamo cercare trova trovo trovare trovano vedere dire dammi mostra mostrami fammi sapere c ce cè rimane rimangono resta
restano rimasto rimasta rimasti rimaste negozio negozi boutique magazzino magazzini deposito pezzo pezzi unita unità
articolo articoli prodotto prodotti modello modelli taglia taglie misura misure numero colore colori prezzo prezzi cliente
clienti disponibile disponibili disponibilita disponibilità giacenza giacenze scorta scorte stock transito arrivo arrivano
viaggio spedire inviare mandare vendere vende venduto venduti vendite vendita ordine ordinare previsione previsioni domanda
riassortimento trasferimento reso rimborso cambio riparazione procedura tassa oggi domani ieri settimana settimane mese mesi
anno anni giorno giorni prossimo prossima prossimi prossime ultimo ultima primo prima altro altra altri altre stesso stessa
tutto tutta tutti tutte ogni qualche nessuno niente ovunque dappertutto altrove qui qua li lì la là vicino vicina lontano
online sito cassa carta scontrino fattura squadra responsabile domanda risposta ora ore data numero
grazie ciao buongiorno salve favore piacere verso entro dopo fino foto immagine paio maison perso persa corsa`;

const setOf = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .split(/\s+/),
  );

/** Words that carry a question and not its subject, folded, by language. They are never read as a misspelt name. */
export const commonWordsOf: Record<LanguageCode, ReadonlySet<string>> = {
  en: setOf(english),
  fr: setOf(french),
  it: setOf(italian),
};

/** Common words of the three languages together: people mix languages within one sentence. */
export const commonWords: ReadonlySet<string> = new Set([
  ...commonWordsOf.en,
  ...commonWordsOf.fr,
  ...commonWordsOf.it,
]);

/** Number words that are also proper names in a catalogue: they name a product only beside a word of the trade. */
export const numberWords: ReadonlySet<string> = setOf(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
  un deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante cent cents mille
  uno due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta cento duecento
  trecento quattrocento cinquecento seicento settecento ottocento novecento duemila tremila`,
);

/**
 * Words that mean something else in a language than the foreign trade word they look like: `basket` is a sneaker
 * in French only, `or` is gold in French only.
 */
export const falseFriends: Record<LanguageCode, ReadonlySet<string>> = {
  en: setOf(
    `or basket baskets chair sable short lin box serviette busta cover pierre tennis gilet costume prune pm pap
    talons coque brun maille nature naturel rame pesca menta capi carta rosa viola tele cuff citron panna seau
    custodia completi vert tasse vernis dame fille pull collier store gold cuir abito seta sete`,
  ),
  fr: setOf(
    `tan pin tie ring rings cap caps home coffee cherry box calf mules tops men pants slip pelle tele rame
    costume verde collana stole patent canvas crema pumps suit rosa lane sand sage mini heels gilet carta cover
    panna multi clear capi rust lime intimo tacchi`,
  ),
  it: setOf(
    `tan pin tie ring sand sage cap home men or short box chair lin argent vert gris pierre stone mode patent
    coque pull tasse gold fille dame rouille top tops suit costume sable marine moka pm rings lime pap verre bois`,
  ),
};

/** Ordinary words that are one slip away from a word of the trade without being one. */
export const lookAlikes: ReadonlySet<string> = setOf(
  `complete completed complet complets completes complète completa completo completi toilets toilet trained spill spills
  monter montez montrez montrent papiers poche poches traîne traine écaille gardent gardez campagne campagnes cintre cintres
  appareil appareils cousin cousins décollé décolle cartello cartellino collant costano costare francesi francese gemello
  gemelle regala regalare saltata saltato signor signore capelli capello cappella salvi salva arrendo arredo arredi spillo
  spilli décoloration ships shipping shipped shops shorter short shirt's ranger range ranges prong closer closes closing
  course courses coasts boats coach string strings skirts tired tried tries trees bells cuts caps scared scale scales
  purpose loads leader leaders cause causes chosen choose belts rabat robot robots jupiter mange manger mangé chemin chemins
  chaque bague bagues sable santé sandwich botte verte ventes costume costumes pull pulls carte cartes abito abita abitare
  stivare scarsa scarse scarto giacca giacenze calzone cammino cinto cinta borsellino bordo camino camicie collana collo
  guanti quanti vestire vesti tailor sample samples slice silky velo veloce veloci nero neri rossi rosso rose pelo pelli`,
);
