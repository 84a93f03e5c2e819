import { calls, readCases, type UnderstandingCase } from './understanding-case.ts';

/** What advisors ask in French: procedures, stock, photos, a colleague. */
export const frenchStoreFloor: readonly UnderstandingCase[] = [
  ...readCases(
    'fr',
    calls('search_procedures'),
    `Comment faire une détaxe pour une cliente américaine ?
    quelle est la politique d'échange sur les chaussures portées
    la cliente veut être remboursée après trois semaines, c'est possible ?
    caisse bloquée, je fais quoi
    check-list d'ouverture svp
    qui doit être présent à l'ouverture du coffre
    Que faire si un client fait un malaise en boutique ?
    procédure pour une fermeture éclair cassée sur un sac de l'an dernier
    peut-on échanger sans le ticket de caisse
    combien de temps on garde une pièce de côté pour quelqu'un
    étapes pour une prise en charge SAV
    a-t-on le droit de poster des photos de la nouvelle collection
    la carte cadeau est périmée, elle est encore valable ?
    plafond de paiement en espèces
    comment nettoyer une tache sur du veau lisse
    quels documents il faut au touriste pour la TVA
    (s) comment je fais la fermeture de caisse ce soir
    quel ruban pour quel paquet cadeau
    tenue exigée sur la surface de vente
    est-ce que je peux acheter pour ma soeur avec la remise personnel
    l'alarme sonne la nuit, qui intervient
    comment réceptionner une livraison avec un carton manquant
    gravure sur une bague : délai et tarif
    un client se plaint très fort, quelle est la marche à suivre
    (t) coment faire un ramboursement sans tiket
    (t) quel est la procedur pour les echnages
    où note-t-on les objets trouvés
    une dame a oublié son parapluie, j'en fais quoi
    règles pour transférer une pièce à une autre boutique
    comment inscrire quelqu'un sur la liste d'attente
    que répondre si on me demande si le sac est authentique
    comment vérifier qu'un sac de seconde main est un vrai
    peut-on livrer à l'hôtel du client
    démarche pour une vente à distance
    faut-il une pièce d'identité pour un gros paiement par carte
    rendez-vous VIP, qu'est-ce que je prépare
    qui paie l'ourlet d'un pantalon
    on peut reprendre les manches d'un manteau ?
    c'est moins cher à Milan, qu'est-ce que je dis au client
    ai-je le droit de noter l'anniversaire d'une cliente dans mon téléphone
    protocole en cas de vol à l'étalage
    qu'est-ce que j'apprends ma première semaine
    (s) euh internet est coupé et on peut plus encaisser les cartes c'est quoi la procédure
    consignes pour l'inventaire de dimanche
    embargo sur le lancement, à partir de quand on peut montrer
    commande sur mesure, quel acompte
    qui a le droit d'avoir les clés du magasin
    comment on installe la vitrine de la saison
    exercice d'évacuation, consignes
    Pourriez-vous me dire comment demander un réassort à l'entrepôt ?
    quelle est la démarche pour demander plus de stock pour ma boutique
    explique-moi la détaxe
    le client veut être remboursé sur une autre carte, on accepte ?
    prise de rendez-vous pour une très bonne cliente
    conseils d'entretien du daim
    un journaliste appelle, qui répond
    est-ce qu'on met un sac de côté sans acompte
    (m) c'est quoi la procédure de return pour un touriste
    (s) cest quoi la règle pour le tampon de la douane à l'aéroport
    combien de jours pour rendre en boutique un achat en ligne`,
  ),
  ...readCases(
    'fr',
    calls('look_up_stock'),
    `Avons-nous le cabas Aurelia en noir ? | product=Aurelia tote; colour=black
    le sac à main Sestina est dispo à Paris | place=Paris
    t'as la basket Marenza en 38 ? | product=Marenza sneaker; size=38
    il reste des pochettes Lunaria
    où trouver un manteau Corvina camel en taille 40 | product=Corvina coat; colour=camel; size=40
    mocassins noirs en 41 | subcategory=loafer; colour=black; size=41
    sac à dos Tessera quelque part ? | product=Tessera backpack
    reste-t-il une pochette Vespera à Londres ? | product=Vespera clutch; place=London
    quels sacs avons-nous en bordeaux | category=bags; colour=burgundy
    (s) est-ce qu'on a le sac seau ondine en cognac ici | product=Ondine bucket bag; colour=cognac; place=here
    ma cliente cherche le petit cabas Aurelia couleur sable | product=Aurelia small tote; colour=sand
    vérifie le stock du blazer Duecento 50 à Rome stp | product=Duecento blazer; size=50; place=Rome
    la boutique la plus proche avec l'étole Pergola | product=Pergola stole; place=nearest
    est-ce que Florence a encore la robe Cassiope ? | product=Cassiope dress; place=Florence
    bracelets dorés en stock | subcategory=bracelet; colour=gold
    Pourriez-vous regarder si Tokyo a le Corvina bandoulière en bleu marine ? | place=Tokyo; colour=navy blue
    escarpin Aurelia 37,5 | product=Aurelia pump; size=37.5
    qu'est-ce qu'on a de la ligne Lunaria | line=Lunaria
    combien de cabas Tessera reste-t-il à Milan | product=Tessera tote; place=Milan
    quand arrive l'Aurelia tote en lilas | product=Aurelia tote; colour=lilac
    (t) on a le cabbas aurelia en nor | product=Aurelia tote; colour=black
    (t) sac sestnia a florance | place=Florence
    il me faut un carré de soie écarlate pour un cadeau, qu'avons-nous
    y a-t-il des portefeuilles cognac dans cette boutique | subcategory=wallet; colour=cognac; place=here
    le sac seau Ondine en daim existe dans une autre boutique ? | product=Ondine bucket bag; material=suede; place=everywhere
    une cliente veut les bottines Corvina en 39, on les a ? | product=Corvina ankle boot; size=39
    cravate Duecento en stock à Venise ? | product=Duecento tie; place=Venice
    le Marenza bandoulière, Cannes en a un ? | place=Cannes
    montre-moi les sacs noirs à moins de 2000 euros | category=bags; colour=black
    bague Filigrana argent taille 52, quelle boutique l'a | product=Filigrana ring; colour=silver; size=52
    je peux faire venir une ballerine Lunaria 36 de Genève ? | product=Lunaria ballet flat; size=36; place=Geneva
    stock pantalon Vespera taille 42 | product=Vespera trousers; size=42
    reste-t-il quelque chose de la ligne Pergola à New York | line=Pergola; place=New York
    (s) est ce que nous avons le porte cartes tessera en camel | product=Tessera card holder; colour=camel
    vous avez toujours ce cabas Aurelia vert
    boucles d'oreilles Aurelia disponibles ? | product=Aurelia earrings
    ORS-AUR-TOT-01-BLK en stock ?
    quelles boutiques ont la jupe Sestina fuchsia | product=Sestina skirt; colour=fuchsia
    en quelles couleurs existe le portefeuille Aurelia | product=Aurelia wallet
    quelles tailles on a dans la sandale Ondine | product=Ondine sandal
    (m) on a le tote bag Aurelia en black
    (m) le shoulder bag Lunaria est en stock à Paris ?
    je cherche un pull Aurelia ivoire pour demain
    un sac à dos Duecento cognac à Bond Street, c'est possible ? | product=Duecento backpack; colour=cognac; place=London Bond Street
    rapidement : escarpin Vespera 38 noir ici ? | product=Vespera pump; size=38; colour=black; place=here
    dispo porte-clés Corvina
    (s) il y a une manchette vespera dorée à dubaï | product=Vespera cuff; colour=gold; place=Dubai
    la boutique de Séoul vend l'étole Lunaria ? | product=Lunaria stole; place=Seoul
    on vient de vendre le dernier Lunaria, qui d'autre en a
    quantité en stock du bracelet Tessera | product=Tessera bracelet
    est-ce que des baskets Marenza sont en route pour chez nous | product=Marenza sneaker
    reste-t-il des twillys Ondine dans notre boutique ? | product=Ondine twilly; place=here
    tu as quoi en vert émeraude, plutôt un sac
    elle veut un pantalon marine en 44 | subcategory=trousers; colour=navy blue; size=44
    Barcelone ou Madrid ont reçu la bandoulière safran ?
    (t) baskete marenza 39 disponnible ? | product=Marenza sneaker; size=39
    des manteaux camel, on en a ?
    trouve-moi un escarpin Cassiope en 36 | product=Cassiope pump; size=36
    où est le collier Filigrana doré le plus proche ? | product=Filigrana necklace; colour=gold; place=nearest
    nombre de mocassins Duecento 42 chez nous | product=Duecento loafer; size=42; place=here`,
  ),
  ...readCases(
    'fr',
    calls('match_product'),
    `quel sac est sur cette photo
    c'est quel article sur l'image
    j'ai une photo d'une cliente, tu peux me dire le modèle
    identifie cette pièce d'après la photo
    tu sais reconnaître un sac sur une photo ?
    est-ce qu'on fait le sac de cette capture d'écran
    comment s'appelle celui de l'image
    une cliente m'a envoyé une photo, c'est de chez nous ?
    c'est un de nos sacs ? je l'ai pris en photo
    (s) tu peux me dire c'est quelle chaussure sur la photo
    retrouver le produit par photo
    c'est quoi ça
    la dame sur la photo porte un sac, c'est quel modèle
    recherche par image
    recherche photo svp
    je t'envoie une photo et tu me dis ce que c'est ?
    compare cette photo avec le catalogue
    (t) cest quel modle sur la foto
    le sac de cette image existe dans notre collection ?
    nom de cet article ? photo jointe
    regarde cette photo et trouve le produit
    je voudrais savoir quel foulard est sur cette image Instagram
    reconnais cet article
    recherche visuelle pour une chaussure
    de quelle ligne est le sac de la photo
    regarde cette image, quel modèle
    celui de la photo, c'est nous qui le faisons ?
    voilà une photo : quelle est la référence
    le même sac que sur cette photo ?
    ce sac photographié est-il de notre maison`,
  ),
  ...readCases(
    'fr',
    calls('hand_off'),
    `je peux parler à un humain
    transmets cette question à mon responsable
    mettez-moi en relation avec quelqu'un du siège
    je préfère demander à un collègue
    passe-moi une vraie personne
    transférez au service client interne
    quelqu'un pourrait me rappeler à ce sujet
    j'ai besoin d'un expert, tu peux me mettre en contact
    demande à la directrice pour moi
    remonte ça au bureau régional
    je voudrais parler à quelqu'un du SAV
    envoie ma question à un collègue qui sait
    ça ne m'aide pas, je préfère parler à une personne
    passe la main au support
    (s) je voudrais parler à quelqu'un qui s'y connaît vraiment
    ouvre un ticket auprès du siège s'il te plaît
    un spécialiste peut prendre le relais ?
    qui contacter ? envoyez-leur la question s'il vous plaît
    dis à ma responsable que j'attends une réponse
    y a-t-il un humain qui peut répondre
    (t) tranfere ca a un colegue stp
    transférez-moi au standard d'assistance
    qu'on me recontacte svp
    laisse un message au directeur de la boutique avec cette question
    j'abandonne, appelle quelqu'un de l'équipe`,
  ),
];
