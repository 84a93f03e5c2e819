import { readConversations, type ConversationScript } from './conversation.ts';

/** Conversations in Italian over the demonstration house. */
export const italianConversations: readonly ConversationScript[] = readConversations(
  'it',
  `advisor at milan
  Abbiamo la tote Aurelia in nero? => look_up_stock | product=Aurelia tote; colour=black
  e a Parigi? => look_up_stock | product=Aurelia tote; colour=black; place=Paris
  e in cognac => look_up_stock | product=Aurelia tote; colour=cognac; place=Paris
  e come la prenoto? => search_procedures
  grazie mille => reply thanks

  advisor at rome
  la décolleté Vespera c'è nel 38? => look_up_stock | product=Vespera pump; size=38
  e la 39? => look_up_stock | product=Vespera pump; size=39
  no, intendevo la 37 => look_up_stock | product=Vespera pump; size=37
  lo stesso per Firenze => look_up_stock | product=Vespera pump; size=37; place=Florence

  planner at milan
  Quante tote Aurelia venderemo a Milano nelle prossime 8 settimane? => forecast_demand | product=Aurelia tote; place=Milan; horizonWeeks=8
  perché? => why forecast_demand | product=Aurelia tote; place=Milan; horizonWeeks=8
  e quante ne dobbiamo spedire lì? => plan_replenishment | product=Aurelia tote; place=Milan
  metti 98 % => plan_replenishment | product=Aurelia tote; place=Milan; serviceLevel=0.98
  e se il magazzino ne ha solo 40? => plan_replenishment | product=Aurelia tote; place=Milan; serviceLevel=0.98; warehouseLimit=40
  quali negozi ne resteranno senza? => project_stock_outs | product=Aurelia tote

  planner at rome
  proponi un riassortimento per Roma => plan_replenishment | place=Rome
  lo stesso per Firenze => plan_replenishment | place=Florence
  solo le borse => plan_replenishment | place=Florence; category=bags
  e se la campagna parte tra due settimane? => plan_replenishment | place=Florence; category=bags; campaignStartsOn=2026-12-07
  perché => why plan_replenishment | place=Florence; category=bags; campaignStartsOn=2026-12-07

  advisor at milan
  [ORS-SES-TOP-01-BLK]  => match_product
  ce l'avete in rosso? => look_up_stock | product=Sestina top-handle bag; colour=red
  e a Parigi? => look_up_stock | product=Sestina top-handle bag; colour=red; place=Paris
  si può riparare se si rompe il manico => search_procedures

  advisor at florence
  [ORS-LUN-SHO-01-BLK] è disponibile in avorio a Milano? => match_product + look_up_stock | product=Lunaria shoulder bag; colour=ivory; place=Milan
  e in fucsia => look_up_stock | product=Lunaria shoulder bag; colour=fuchsia; place=Milan
  anzi a Roma => look_up_stock | product=Lunaria shoulder bag; colour=fuchsia; place=Rome

  advisor at florence
  abbiamo la tote Aurelia => look_up_stock | product=Aurelia tote
  no, quella piccola => look_up_stock | product=Aurelia small tote
  color sabbia? => look_up_stock | product=Aurelia small tote; colour=sand
  intendevo a Roma => look_up_stock | product=Aurelia small tote; colour=sand; place=Rome

  advisor at venice
  [ORS-AUR-TOT-01-BLK ORS-AUR-TOT-03-BLK] ce l'abbiamo in cognac? => match_product
  la piccola => look_up_stock | product=Aurelia small tote; colour=cognac
  e a Firenze => look_up_stock | product=Aurelia small tote; colour=cognac; place=Florence

  planner at milan
  quali prodotti si sono venduti come la tote Aurelia lilla => find_similar_sellers | product=Aurelia tote; colour=lilac
  mostra la previsione fino a Natale => forecast_demand | product=Aurelia tote; colour=lilac; horizonWeeks=5
  per tutti i negozi => forecast_demand | product=Aurelia tote; colour=lilac; horizonWeeks=5; place=everywhere
  e cosa ha venduto come questa? => find_similar_sellers | product=Aurelia tote; colour=lilac

  advisor at milan
  abbiamo il cappotto Corvina cammello taglia 40 => look_up_stock | product=Corvina coat; colour=camel; size=40
  come si fa il tax free => search_procedures
  torniamo al cappotto, ce n'è uno a Venezia? => look_up_stock | product=Corvina coat; colour=camel; size=40; place=Venice
  e la 42 => look_up_stock | product=Corvina coat; colour=camel; size=42; place=Venice

  planner at milan
  previsione della sneaker Marenza => forecast_demand | product=Marenza sneaker
  a Tokyo => forecast_demand | product=Marenza sneaker; place=Tokyo
  per 12 settimane => forecast_demand | product=Marenza sneaker; place=Tokyo; horizonWeeks=12
  cosa devo mandare? => plan_replenishment | product=Marenza sneaker; place=Tokyo
  con un budget di 20000 euro => plan_replenishment | product=Marenza sneaker; place=Tokyo; budget=20000
  quando finiscono => project_stock_outs | product=Marenza sneaker

  advisor at venice
  è disponibile? => ask look_up_stock
  la pochette Lunaria => ask look_up_stock
  in oro per favore => look_up_stock | product=Lunaria clutch; colour=gold
  il negozio più vicino che ce l'ha? => look_up_stock | product=Lunaria clutch; colour=gold; place=nearest

  advisor at rome
  la tote Aurelia è disponibile e come la metto da parte? => look_up_stock + search_procedures | product=Aurelia tote
  in bordeaux => look_up_stock | product=Aurelia tote; colour=burgundy
  e per una cliente che vive all'estero, come la spediamo? => search_procedures

  manager at milan
  quali borse abbiamo in bordeaux => look_up_stock | category=bags; colour=burgundy
  e in nero => look_up_stock | category=bags; colour=black
  e le scarpe? => look_up_stock | category=shoes; colour=black
  ovunque => look_up_stock | category=shoes; colour=black; place=everywhere

  planner at tokyo-ginza
  cosa si esaurisce a Osaka nelle prossime 4 settimane? => project_stock_outs | place=Osaka; horizonWeeks=4
  e a Tokyo => project_stock_outs | place=Tokyo; horizonWeeks=4
  solo le scarpe => project_stock_outs | place=Tokyo; horizonWeeks=4; category=shoes
  invece 8 settimane => project_stock_outs | place=Tokyo; horizonWeeks=8; category=shoes

  advisor at milan
  qual è la politica di reso => search_procedures
  e per una cliente giapponese? => search_procedures
  avete lo zaino Tessera => look_up_stock | product=Tessera backpack
  e quello marrone => look_up_stock | product=Tessera backpack; colour=brown

  advisor at florence
  abbiamo la tote Zanzibar? => unknown look_up_stock
  scusa, la tote Aurelia => look_up_stock | product=Aurelia tote
  a Roma => look_up_stock | product=Aurelia tote; place=Rome
  puoi prenotarmi un taxi => reply out-of-remit
  e in blu navy? => look_up_stock | product=Aurelia tote; colour=navy blue; place=Rome

  planner at milan
  quanti mocassini Duecento spediamo a Londra? => plan_replenishment | product=Duecento loafer; place=London
  scusa, volevo dire New York => plan_replenishment | product=Duecento loafer; place=New York
  e il blazer? => plan_replenishment | product=Duecento blazer; place=New York
  quanti ne venderemmo => forecast_demand | product=Duecento blazer; place=New York

  new-hire at venice
  buongiorno => reply greeting
  cerco l'abito Cassiope taglia 38 => look_up_stock | product=Cassiope dress; size=38
  in altri negozi? => look_up_stock | product=Cassiope dress; size=38; place=everywhere
  come lo faccio trasferire qui => search_procedures
  ottimo, grazie => reply thanks

  advisor at milan
  qual è la previsione per le borse => reply not-permitted
  va bene, abbiamo il secchiello Ondine qui => look_up_stock | product=Ondine bucket bag; place=here
  quello piccolo? => look_up_stock | product=Ondine small bucket bag; place=here
  in avorio => look_up_stock | product=Ondine small bucket bag; place=here; colour=ivory`,
);
