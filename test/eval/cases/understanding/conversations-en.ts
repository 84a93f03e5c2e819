import { readConversations, type ConversationScript } from './conversation.ts';

/** Conversations in English over the demonstration house. */
export const englishConversations: readonly ConversationScript[] = readConversations(
  'en',
  `advisor at milan
  Do we have the Aurelia tote in black? => look_up_stock | product=Aurelia tote; colour=black
  and in Paris? => look_up_stock | product=Aurelia tote; colour=black; place=Paris
  what about cognac? => look_up_stock | product=Aurelia tote; colour=cognac; place=Paris
  and how do I reserve it? => search_procedures
  thanks a lot => reply thanks

  advisor at rome
  is the Vespera pump available in 38 => look_up_stock | product=Vespera pump; size=38
  and the 39? => look_up_stock | product=Vespera pump; size=39
  no, I meant the 37 => look_up_stock | product=Vespera pump; size=37
  same for Florence => look_up_stock | product=Vespera pump; size=37; place=Florence

  planner at milan
  How many Aurelia totes will we sell in Milan in the next 8 weeks? => forecast_demand | product=Aurelia tote; place=Milan; horizonWeeks=8
  why? => why forecast_demand | product=Aurelia tote; place=Milan; horizonWeeks=8
  and how many should we ship there? => plan_replenishment | product=Aurelia tote; place=Milan
  make it 98 % => plan_replenishment | product=Aurelia tote; place=Milan; serviceLevel=0.98
  what if the warehouse only has 40? => plan_replenishment | product=Aurelia tote; place=Milan; serviceLevel=0.98; warehouseLimit=40
  which stores will run out of it? => project_stock_outs | product=Aurelia tote

  planner at paris-saint-honore
  propose a replenishment for Rome => plan_replenishment | place=Rome
  same for Florence => plan_replenishment | place=Florence
  only bags => plan_replenishment | place=Florence; category=bags
  what if the campaign starts in two weeks? => plan_replenishment | place=Florence; category=bags; campaignStartsOn=2026-12-07
  why => why plan_replenishment | place=Florence; category=bags; campaignStartsOn=2026-12-07

  advisor at milan
  [ORS-SES-TOP-01-BLK]  => match_product
  do you have this in red? => look_up_stock | product=Sestina top-handle bag; colour=red
  and in Paris? => look_up_stock | product=Sestina top-handle bag; colour=red; place=Paris
  can it be repaired if the handle breaks => search_procedures

  advisor at london-bond-street
  [ORS-LUN-SHO-01-BLK] is this available in ivory in Milan? => match_product + look_up_stock | product=Lunaria shoulder bag; colour=ivory; place=Milan
  and in fuchsia? => look_up_stock | product=Lunaria shoulder bag; colour=fuchsia; place=Milan
  how about Rome => look_up_stock | product=Lunaria shoulder bag; colour=fuchsia; place=Rome

  advisor at florence
  do we have the Aurelia tote => look_up_stock | product=Aurelia tote
  no, the small one => look_up_stock | product=Aurelia small tote
  in sand? => look_up_stock | product=Aurelia small tote; colour=sand
  I meant the one in Rome => look_up_stock | product=Aurelia small tote; colour=sand; place=Rome

  advisor at paris-montaigne
  [ORS-AUR-TOT-01-BLK ORS-AUR-TOT-03-BLK] do we have this in cognac => match_product
  the small one => look_up_stock | product=Aurelia small tote; colour=cognac
  and at Saint-Honoré? => look_up_stock | product=Aurelia small tote; colour=cognac; place=Paris Saint-Honoré

  planner at milan
  which products sold like the lilac Aurelia tote => find_similar_sellers | product=Aurelia tote; colour=lilac
  show the forecast until Christmas => forecast_demand | product=Aurelia tote; colour=lilac; horizonWeeks=5
  for all stores? => forecast_demand | product=Aurelia tote; colour=lilac; horizonWeeks=5; place=everywhere
  what sold like it? => find_similar_sellers | product=Aurelia tote; colour=lilac

  advisor at milan
  do we have the Corvina coat in camel, size 40 => look_up_stock | product=Corvina coat; colour=camel; size=40
  how do I process a tax refund => search_procedures
  back to the coat, is there one in Venice? => look_up_stock | product=Corvina coat; colour=camel; size=40; place=Venice
  and 42 => look_up_stock | product=Corvina coat; colour=camel; size=42; place=Venice

  planner at milan
  forecast for the Marenza sneaker => forecast_demand | product=Marenza sneaker
  in Tokyo => forecast_demand | product=Marenza sneaker; place=Tokyo
  for 12 weeks => forecast_demand | product=Marenza sneaker; place=Tokyo; horizonWeeks=12
  what should I send? => plan_replenishment | product=Marenza sneaker; place=Tokyo
  with a budget of 20000 euros => plan_replenishment | product=Marenza sneaker; place=Tokyo; budget=20000
  when do they run out => project_stock_outs | product=Marenza sneaker

  advisor at cannes
  is it in stock? => ask look_up_stock
  the Lunaria clutch => look_up_stock | product=Lunaria clutch
  in gold please => look_up_stock | product=Lunaria clutch; colour=gold
  nearest store that has it? => look_up_stock | product=Lunaria clutch; colour=gold; place=nearest

  advisor at rome
  is the Aurelia tote in stock and how do I reserve it? => look_up_stock + search_procedures | product=Aurelia tote
  in burgundy => look_up_stock | product=Aurelia tote; colour=burgundy
  and for a client who lives abroad, how do we ship it? => search_procedures

  manager at milan
  which bags do we have in burgundy => look_up_stock | category=bags; colour=burgundy
  and black => look_up_stock | category=bags; colour=black
  what about shoes => look_up_stock | category=shoes; colour=black
  everywhere => look_up_stock | category=shoes; colour=black; place=everywhere

  planner at tokyo-ginza
  what runs out in Osaka in the next 4 weeks? => project_stock_outs | place=Osaka; horizonWeeks=4
  and in Tokyo => project_stock_outs | place=Tokyo; horizonWeeks=4
  only the shoes => project_stock_outs | place=Tokyo; horizonWeeks=4; category=shoes
  8 weeks instead => project_stock_outs | place=Tokyo; horizonWeeks=8; category=shoes

  advisor at milan
  what's the return policy => search_procedures
  and for a client from Japan? => search_procedures
  do you have the Tessera backpack => look_up_stock | product=Tessera backpack
  what about the one in chestnut => look_up_stock | product=Tessera backpack; colour=chestnut

  advisor at geneva
  do we have the Zanzibar tote => unknown look_up_stock
  sorry, the Aurelia tote => look_up_stock | product=Aurelia tote
  in Zurich => look_up_stock | product=Aurelia tote; place=Zurich
  can you book me a taxi => reply out-of-remit
  and in navy? => look_up_stock | product=Aurelia tote; colour=navy blue; place=Zurich

  planner at milan
  how many Duecento loafers do we ship to London? => plan_replenishment | product=Duecento loafer; place=London
  sorry, I meant New York => plan_replenishment | product=Duecento loafer; place=New York
  and the blazer? => plan_replenishment | product=Duecento blazer; place=New York
  what would we sell of it => forecast_demand | product=Duecento blazer; place=New York

  new-hire at munich
  hello => reply greeting
  I'm looking for the Cassiope dress in 38 => look_up_stock | product=Cassiope dress; size=38
  other stores? => look_up_stock | product=Cassiope dress; size=38; place=everywhere
  how do I get it transferred here => search_procedures
  great, thank you => reply thanks

  advisor at milan
  what is the forecast for bags => reply not-permitted
  ok, do we have the Ondine bucket bag here => look_up_stock | product=Ondine bucket bag; place=here
  the small one? => look_up_stock | product=Ondine small bucket bag; place=here
  in ivory => look_up_stock | product=Ondine small bucket bag; place=here; colour=ivory`,
);
