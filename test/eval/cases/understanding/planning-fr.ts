import { calls, readCases, type UnderstandingCase } from './understanding-case.ts';

/** What planners ask in French, and questions for two tools at once. */
export const frenchPlanning: readonly UnderstandingCase[] = [
  ...readCases(
    'fr',
    calls('forecast_demand'),
    `Combien de cabas Aurelia allons-nous vendre dans les 6 prochaines semaines ? | product=Aurelia tote; horizonWeeks=6
    prévision des sacs à Milan le mois prochain | category=bags; place=Milan
    demande attendue pour la pochette Lunaria d'ici Noël
    que vont faire les chaussures à Tokyo sur les 12 prochaines semaines | category=shoes; place=Tokyo; horizonWeeks=12
    perspectives de ventes de la basket Marenza | product=Marenza sneaker
    prévois les ventes des manteaux Corvina à Paris | product=Corvina coat; place=Paris
    demande sac Sestina 8 semaines | horizonWeeks=8
    comment va se vendre la ligne Tessera cet hiver | line=Tessera
    Pourrais-je voir la demande prévue à Florence, s'il vous plaît ? | place=Florence
    qu'est-ce qu'on devrait vendre du petit cabas Aurelia au prochain trimestre | product=Aurelia small tote
    (s) donne moi la prévision de l'escarpin vespera à londres | product=Vespera pump; place=London
    montre la courbe de demande des foulards
    combien de bijoux Dubaï va vendre dans les quatre semaines à venir | category=jewellery; place=Dubai
    la demande de sandales va monter au printemps ?
    estimation sac seau Ondine, Rome, 10 semaines | product=Ondine bucket bag; place=Rome; horizonWeeks=10
    ventes attendues la semaine prochaine
    tu penses qu'on va vendre combien pendant les fêtes
    prévision hebdo mocassin Duecento | product=Duecento loafer
    (t) previsoin cabas aurelia 6 prochaine semaines | product=Aurelia tote
    quelle prédiction pour les sacs noirs à New York | category=bags; colour=black; place=New York
    combien de pièces de l'Aurelia lilas vont partir
    ventes projetées pour l'Italie | place=Italy
    tendance de la demande sur la région
    je voudrais savoir ce que fera le carré Filigrana en Asie
    combien de mocassins tu vois partir en mars
    à quelle demande m'attendre pour la robe Pergola à Cannes | product=Pergola dress; place=Cannes
    écoulement prévu de la robe Cassiope sur huit semaines | product=Cassiope dress; horizonWeeks=8
    demande anticipée, sac à dos Tessera, Berlin | product=Tessera backpack; place=Berlin
    lance une prévision sur les blazers Duecento | product=Duecento blazer
    (s) on va vendre combien de sacs le mois prochain à paris | category=bags; place=Paris
    (m) le forecast pour Milan le mois prochain | place=Milan
    que va donner la campagne sur les ventes du cabas Aurelia | product=Aurelia tote
    ventes futures de portefeuilles, tous pays
    la pochette Vespera est-elle en hausse pour les semaines à venir | product=Vespera clutch
    combien on va écouler de Corvina bandoulière d'ici fin janvier
    montre-moi les unités attendues en bottines à Munich | place=Munich
    combien de cravates vendrait-on si rien ne change
    (t) demnade prevue pochete lunaria a tokyo | place=Tokyo
    vue prévisionnelle maille sur 16 semaines | horizonWeeks=16
    que dit le modèle pour les bracelets à la Saint-Valentin`,
  ),
  ...readCases(
    'fr',
    calls('plan_replenishment'),
    `Combien de pièces faut-il expédier à Milan ? | place=Milan
    combien de cabas Aurelia je dois envoyer à Paris | product=Aurelia tote; place=Paris
    plan de réassort pour Tokyo à 98 % | place=Tokyo; serviceLevel=0.98
    qu'est-ce qui doit partir pour les boutiques de Londres cette semaine | place=London
    propose un envoi de sacs à Florence | category=bags; place=Florence
    proposition de réapprovisionnement pour la pochette Lunaria
    répartis le manteau Corvina sur l'Italie | product=Corvina coat; place=Italy
    combien d'escarpins Vespera on pousse à Dubaï | product=Vespera pump; place=Dubai
    Quelles quantités enverriez-vous à Rome pour les 6 prochaines semaines ? | place=Rome; coverWeeks=6
    recharger Cannes avant l'été | place=Cannes
    (s) combien de baskets marenza on doit envoyer à new york | product=Marenza sneaker; place=New York
    réassortir Genève | place=Geneva
    plan d'envoi petit cabas Aurelia Asie | product=Aurelia small tote
    quantités à commander pour les boutiques du Japon | place=Japan
    on a 200 pièces à répartir, qui reçoit quoi
    prépare la prochaine livraison de Munich svp | place=Munich
    de quoi Séoul a besoin en sacs Sestina | place=Seoul
    complète Barcelone en sacs seau Ondine | product=Ondine bucket bag; place=Barcelona
    combien de portefeuilles par boutique doivent quitter l'entrepôt
    calcule le réassort de foulards pour Madrid avec un taux de service de 99 % | place=Madrid; serviceLevel=0.99
    (t) combien de piece faut il expedié a milan | place=Milan
    quelles boutiques ont besoin d'escarpins Aurelia et combien chacune | product=Aurelia pump
    proposition de répartition du nouveau cabas lilas | colour=lilac; subcategory=tote
    ébauche d'allocation pour Zurich, ligne Tessera | place=Zurich; line=Tessera
    combien d'unités j'expédie à Venise | place=Venice
    Pourriez-vous calculer les quantités à envoyer à Singapour ? | place=Singapore
    réassort Paris avec 95 pour cent de service | place=Paris; serviceLevel=0.95
    on envoie quoi à Berlin ? | place=Berlin
    que faut-il expédier pour que Milan ne manque de rien | place=Milan
    suggère transferts et envois pour le mocassin Duecento | product=Duecento loafer
    implantation initiale pour le lancement du blazer Vespera | product=Vespera blazer
    (s) qu'est-ce que je dois envoyer au magasin d'osaka pour le mois prochain | place=Osaka
    envoi pour Shanghai : combien de bijoux | place=Shanghai; category=jewellery
    (m) combien de tote bags à Milan next month on ship
    fais-moi un réassort pour 4 semaines de couverture | coverWeeks=4
    combien de cabas Aurelia noirs pour Florence avec un budget de 50000 euros | product=Aurelia tote; colour=black; place=Florence
    quantités optimales à envoyer à Los Angeles en chaussures | place=Los Angeles; category=shoes
    qu'est-ce qui part de Scandicci pour Rome lundi
    (t) plan de reasort pour tokio a 97% | place=Tokyo; serviceLevel=0.97
    rééquilibrer le stock entre Paris et Londres pour le sac à dos Tessera | product=Tessera backpack`,
  ),
  ...readCases(
    'fr',
    calls('project_stock_outs'),
    `Quelles boutiques vont manquer du cabas Aurelia ? | product=Aurelia tote
    qu'est-ce qui va être épuisé à Milan dans les 4 prochaines semaines | place=Milan; horizonWeeks=4
    où serons-nous en rupture avant Noël
    risque de rupture sur les chaussures à Tokyo | category=shoes; place=Tokyo
    quels articles vont bientôt manquer à Paris | place=Paris
    liste des ruptures à venir
    quand Florence sera-t-elle à court de pochettes Lunaria | place=Florence
    combien de temps tient notre stock de manteaux Corvina | product=Corvina coat
    qu'est-ce qui risque d'être épuisé le mois prochain
    l'escarpin Vespera tiendra jusqu'en janvier ? | product=Vespera pump
    (s) quels sacs vont bientôt être en rupture | category=bags
    projection des ruptures Rome | place=Rome
    semaines de couverture pour le sac Sestina à Londres | place=London
    jours de stock restants pour la basket Marenza | product=Marenza sneaker
    (t) quelle boutiques von manqué de sandales
    va-t-on manquer de cabas Tessera | product=Tessera tote
    qu'est-ce qui tombe en rupture en premier à Dubaï | place=Dubai
    des boutiques en danger de rupture sur le cabas noir ? | colour=black; subcategory=tote
    ruptures prévues en EMEA d'ici six semaines
    où va-t-on perdre des ventes faute de stock dans les prochaines semaines
    épuisé à quelle date, l'Aurelia tote lilas | product=Aurelia tote; colour=lilac
    New York aura assez de mocassins Duecento ? | product=Duecento loafer; place=New York
    montre-moi les pénuries attendues sur les foulards
    est-ce que le stock de portefeuilles tient jusqu'à la fin de l'année
    qui commence à manquer de sacs seau Ondine | product=Ondine bucket bag`,
  ),
  ...readCases(
    'fr',
    calls('find_similar_sellers'),
    `Qu'est-ce qui s'est vendu comme le cabas Aurelia ? | product=Aurelia tote
    quels produits ont un profil de ventes proche de la pochette Lunaria
    trouve les articles qui se sont comportés comme l'escarpin Vespera à Paris | product=Vespera pump; place=Paris
    vendeurs comparables à la basket Marenza | product=Marenza sneaker
    à quoi comparer le cabas Aurelia lilas | product=Aurelia tote; colour=lilac
    un sosie en ventes du manteau Corvina | product=Corvina coat
    ventes similaires sac à dos Tessera | product=Tessera backpack
    meilleur article de référence pour un nouveau sac seau | subcategory=bucket bag
    quels modèles ont eu un lancement comme le sac Sestina
    (s) quels autres sacs se sont vendus comme le sac seau ondine | product=Ondine bucket bag
    analogues de la robe Cassiope | product=Cassiope dress
    produits avec la même courbe de demande que le mocassin Duecento | product=Duecento loafer
    montre-moi les voisins de l'étole Pergola en termes de ventes | product=Pergola stole
    qu'a-t-on vendu par le passé qui ressemble à la pochette Vespera | product=Vespera clutch
    (t) articles similaire en vente a l'escapin aurelia | product=Aurelia pump
    quel article se rapproche le plus en ventes du portefeuille Tessera
    qu'est-ce qui a évolué comme le carré Filigrana
    jumeaux historiques du blazer Duecento | product=Duecento blazer
    quels articles se vendent pareil que la ceinture Aurelia | product=Aurelia belt
    donne-moi des comparables pour le nouveau cabas safran | colour=saffron; subcategory=tote
    articles dont les ventes ressemblaient à celles de la ballerine Lunaria | product=Lunaria ballet flat
    les plus semblables en ventes à la sandale Ondine en Italie | product=Ondine sandal; place=Italy
    y a-t-il quelque chose qui se vend à la manière de la ceinture Duecento | product=Duecento belt
    lancements passés semblables à la bottine Corvina | product=Corvina ankle boot
    trouve des produits aux performances proches des chemises Marenza | product=Marenza shirt`,
  ),
  ...readCases(
    'fr',
    calls('look_up_stock', 'search_procedures'),
    `le cabas Aurelia est en stock et comment je le réserve ? | product=Aurelia tote
    avons-nous l'escarpin Vespera en 38 et quelle est la politique de retour des chaussures | product=Vespera pump; size=38
    regarde si Paris a la pochette Lunaria et dis-moi comment marche un transfert | place=Paris
    il y a un manteau Corvina camel ici et est-ce qu'on peut le retoucher | product=Corvina coat; colour=camel; place=here
    on a la bague Filigrana dorée, et combien de temps prend une gravure ? | product=Filigrana ring; colour=gold
    un blazer Duecento 50 à Rome et comment demander un transfert | product=Duecento blazer; size=50; place=Rome`,
  ),
  ...readCases(
    'fr',
    calls('forecast_demand', 'plan_replenishment'),
    `quelle est la prévision des sacs à Milan et combien faut-il en expédier | place=Milan
    combien de cabas Aurelia va-t-on vendre le mois prochain et combien on en envoie à Paris ? | product=Aurelia tote
    montre la demande à Tokyo et propose un envoi | place=Tokyo`,
  ),
  ...readCases(
    'fr',
    calls('look_up_stock', 'project_stock_outs'),
    `combien de pochettes Lunaria avons-nous à Rome et quand seront-elles en rupture ? | place=Rome
    le mocassin Duecento est dispo à Londres et quelles boutiques vont en manquer | product=Duecento loafer; place=London`,
  ),
];
