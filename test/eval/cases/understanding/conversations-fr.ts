import { readConversations, type ConversationScript } from './conversation.ts';

/** Conversations in French over the demonstration house. */
export const frenchConversations: readonly ConversationScript[] = readConversations(
  'fr',
  `advisor at paris-saint-honore
  Avons-nous le cabas Aurelia en noir ? => look_up_stock | product=Aurelia tote; colour=black
  et à Milan ? => look_up_stock | product=Aurelia tote; colour=black; place=Milan
  et en cognac => look_up_stock | product=Aurelia tote; colour=cognac; place=Milan
  et comment je le réserve ? => search_procedures
  merci beaucoup => reply thanks

  advisor at cannes
  l'escarpin Vespera est dispo en 38 ? => look_up_stock | product=Vespera pump; size=38
  et le 39 => look_up_stock | product=Vespera pump; size=39
  non, je voulais dire le 37 => look_up_stock | product=Vespera pump; size=37
  pareil pour Florence => look_up_stock | product=Vespera pump; size=37; place=Florence

  planner at paris-saint-honore
  Combien de cabas Aurelia va-t-on vendre à Milan dans les 8 prochaines semaines ? => forecast_demand | product=Aurelia tote; place=Milan; horizonWeeks=8
  pourquoi ? => why forecast_demand | product=Aurelia tote; place=Milan; horizonWeeks=8
  et combien faut-il en expédier là-bas ? => plan_replenishment | product=Aurelia tote; place=Milan
  mets 98 % => plan_replenishment | product=Aurelia tote; place=Milan; serviceLevel=0.98
  et si l'entrepôt n'en a que 40 ? => plan_replenishment | product=Aurelia tote; place=Milan; serviceLevel=0.98; warehouseLimit=40
  quelles boutiques vont en manquer ? => project_stock_outs | product=Aurelia tote

  planner at paris-montaigne
  propose un réassort pour Rome => plan_replenishment | place=Rome
  pareil pour Florence => plan_replenishment | place=Florence
  seulement les sacs => plan_replenishment | place=Florence; category=bags
  et si la campagne commence dans deux semaines ? => plan_replenishment | place=Florence; category=bags; campaignStartsOn=2026-12-07
  pourquoi => why plan_replenishment | place=Florence; category=bags; campaignStartsOn=2026-12-07

  advisor at paris-saint-honore
  [ORS-SES-TOP-01-BLK]  => match_product
  vous l'avez en rouge ? => look_up_stock | product=Sestina top-handle bag; colour=red
  et à Rome ? => look_up_stock | product=Sestina top-handle bag; colour=red; place=Rome
  on peut le réparer si la poignée casse ? => search_procedures

  advisor at geneva
  [ORS-LUN-SHO-01-BLK] est-ce qu'il existe en ivoire à Milan ? => match_product + look_up_stock | product=Lunaria shoulder bag; colour=ivory; place=Milan
  et en fuchsia => look_up_stock | product=Lunaria shoulder bag; colour=fuchsia; place=Milan
  plutôt à Rome => look_up_stock | product=Lunaria shoulder bag; colour=fuchsia; place=Rome

  advisor at paris-montaigne
  on a le cabas Aurelia => look_up_stock | product=Aurelia tote
  non, le petit => look_up_stock | product=Aurelia small tote
  en sable ? => look_up_stock | product=Aurelia small tote; colour=sand
  je parlais de Saint-Honoré => look_up_stock | product=Aurelia small tote; colour=sand; place=Paris Saint-Honoré

  advisor at paris-montaigne
  [ORS-AUR-TOT-01-BLK ORS-AUR-TOT-03-BLK] on l'a en cognac ? => match_product
  le petit => look_up_stock | product=Aurelia small tote; colour=cognac
  et à Cannes => look_up_stock | product=Aurelia small tote; colour=cognac; place=Cannes

  planner at paris-saint-honore
  quels produits se sont vendus comme le cabas Aurelia lilas => find_similar_sellers | product=Aurelia tote; colour=lilac
  montre la prévision jusqu'à Noël => forecast_demand | product=Aurelia tote; colour=lilac; horizonWeeks=5
  pour toutes les boutiques => forecast_demand | product=Aurelia tote; colour=lilac; horizonWeeks=5; place=everywhere
  et qu'est-ce qui s'est vendu comme lui ? => find_similar_sellers | product=Aurelia tote; colour=lilac

  advisor at cannes
  avons-nous le manteau Corvina camel en 40 => look_up_stock | product=Corvina coat; colour=camel; size=40
  comment faire une détaxe => search_procedures
  revenons au manteau, il y en a un à Venise ? => look_up_stock | product=Corvina coat; colour=camel; size=40; place=Venice
  et le 42 => look_up_stock | product=Corvina coat; colour=camel; size=42; place=Venice

  planner at paris-saint-honore
  prévision de la basket Marenza => forecast_demand | product=Marenza sneaker
  à Tokyo => forecast_demand | product=Marenza sneaker; place=Tokyo
  sur 12 semaines => forecast_demand | product=Marenza sneaker; place=Tokyo; horizonWeeks=12
  qu'est-ce que je dois envoyer ? => plan_replenishment | product=Marenza sneaker; place=Tokyo
  avec un budget de 20000 euros => plan_replenishment | product=Marenza sneaker; place=Tokyo; budget=20000
  quand est-ce qu'on sera en rupture => project_stock_outs | product=Marenza sneaker

  advisor at cannes
  c'est en stock ? => ask look_up_stock
  la pochette Lunaria => ask look_up_stock
  en doré s'il te plaît => look_up_stock | product=Lunaria clutch; colour=gold
  la boutique la plus proche qui l'a ? => look_up_stock | product=Lunaria clutch; colour=gold; place=nearest

  advisor at paris-saint-honore
  le cabas Aurelia est en stock et comment je le réserve ? => look_up_stock + search_procedures | product=Aurelia tote
  en bordeaux => look_up_stock | product=Aurelia tote; colour=burgundy
  et pour une cliente qui vit à l'étranger, comment on l'expédie ? => search_procedures

  manager at paris-montaigne
  quels sacs avons-nous en bordeaux => look_up_stock | category=bags; colour=burgundy
  et en noir => look_up_stock | category=bags; colour=black
  et les chaussures ? => look_up_stock | category=shoes; colour=black
  partout => look_up_stock | category=shoes; colour=black; place=everywhere

  planner at tokyo-ginza
  qu'est-ce qui sera en rupture à Osaka dans les 4 prochaines semaines ? => project_stock_outs | place=Osaka; horizonWeeks=4
  et à Tokyo => project_stock_outs | place=Tokyo; horizonWeeks=4
  seulement les chaussures => project_stock_outs | place=Tokyo; horizonWeeks=4; category=shoes
  plutôt 8 semaines => project_stock_outs | place=Tokyo; horizonWeeks=8; category=shoes

  advisor at paris-saint-honore
  quelle est la politique de retour => search_procedures
  et pour une cliente japonaise ? => search_procedures
  avez-vous le sac à dos Tessera => look_up_stock | product=Tessera backpack
  et celui en marron => look_up_stock | product=Tessera backpack; colour=brown

  advisor at geneva
  on a le cabas Zanzibar ? => unknown look_up_stock
  pardon, le cabas Aurelia => look_up_stock | product=Aurelia tote
  à Zurich => look_up_stock | product=Aurelia tote; place=Zurich
  tu peux me réserver un taxi => reply out-of-remit
  et en bleu marine ? => look_up_stock | product=Aurelia tote; colour=navy blue; place=Zurich

  planner at paris-saint-honore
  combien de mocassins Duecento on expédie à Londres ? => plan_replenishment | product=Duecento loafer; place=London
  pardon, je voulais dire New York => plan_replenishment | product=Duecento loafer; place=New York
  et le blazer ? => plan_replenishment | product=Duecento blazer; place=New York
  on en vendrait combien => forecast_demand | product=Duecento blazer; place=New York

  new-hire at geneva
  bonjour => reply greeting
  je cherche la robe Cassiope en 38 => look_up_stock | product=Cassiope dress; size=38
  dans les autres boutiques ? => look_up_stock | product=Cassiope dress; size=38; place=everywhere
  comment je la fais transférer ici => search_procedures
  super, merci => reply thanks

  advisor at cannes
  quelle est la prévision pour les sacs => reply not-permitted
  d'accord, on a le sac seau Ondine ici => look_up_stock | product=Ondine bucket bag; place=here
  le petit ? => look_up_stock | product=Ondine small bucket bag; place=here
  en ivoire => look_up_stock | product=Ondine small bucket bag; place=here; colour=ivory`,
);
