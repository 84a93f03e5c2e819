import { calls, readCases, type UnderstandingCase } from './understanding-case.ts';

/** What planners ask in English, and questions for two tools at once. */
export const englishPlanning: readonly UnderstandingCase[] = [
  ...readCases(
    'en',
    calls('forecast_demand'),
    `How many Aurelia totes will we sell in the next 6 weeks? | product=Aurelia tote; horizonWeeks=6
    forecast for bags in Milan next month | category=bags; place=Milan
    expected demand for the Lunaria clutch until Christmas | product=Lunaria clutch
    what will shoes do in Tokyo over the next 12 weeks | category=shoes; place=Tokyo; horizonWeeks=12
    sales outlook for the Marenza sneaker | product=Marenza sneaker
    predict sales of Corvina coats in Paris | product=Corvina coat; place=Paris
    demand Sestina top-handle bag 8 weeks | product=Sestina top-handle bag; horizonWeeks=8
    how is the Tessera line going to sell this winter | line=Tessera
    Could I see the projected demand for Florence please? | place=Florence
    what are we likely to sell of the small Aurelia tote next quarter | product=Aurelia small tote
    (s) give me the forecast for the vespera pump in london | product=Vespera pump; place=London
    show the demand curve for scarves
    how much jewellery will Dubai sell in the coming four weeks | category=jewellery; place=Dubai; horizonWeeks=4
    will demand for sandals go up in spring
    estimate for Ondine bucket bag, Rome, 10 weeks | product=Ondine bucket bag; place=Rome; horizonWeeks=10
    expected sales next week
    what do you expect us to sell over the holidays
    weekly forecast Duecento loafer | product=Duecento loafer
    (t) forcast for aurelia tote nxt 6 weeks | product=Aurelia tote; horizonWeeks=6
    what's the prediction for black bags in New York | category=bags; colour=black; place=New York
    how many pieces of the lilac Aurelia tote are going to sell | product=Aurelia tote; colour=lilac
    projected sales for Italy | place=Italy
    demand outlook for the region
    I'd like to know how the Filigrana scarf will perform in Asia
    how many loafers do you think will go in March
    what kind of demand should I expect for the Pergola dress in Cannes | product=Pergola dress; place=Cannes
    sell-through expectation of the Cassiope dress for eight weeks | product=Cassiope dress; horizonWeeks=8
    anticipated demand, Tessera backpack, Berlin | product=Tessera backpack; place=Berlin
    run a forecast on Duecento blazers | product=Duecento blazer
    (s) how many bags are we gonna sell next month in paris | category=bags; place=Paris
    (m) what are the prévisions for Milan next month | place=Milan
    what will the campaign do to sales of the Aurelia tote | product=Aurelia tote
    future sales of wallets, worldwide
    is the Vespera clutch trending up for the coming weeks | product=Vespera clutch
    how much will we move of the Corvina crossbody by the end of January | product=Corvina crossbody
    show me expected units for boots in Munich | place=Munich
    how many ties would we sell if nothing changes
    (t) expcted demnd for lunaria cluch in tokyo | product=Lunaria clutch; place=Tokyo
    demand planning view for knitwear, 16 weeks | subcategory=knitwear; horizonWeeks=16
    what does the model say about bracelets for Valentine's`,
  ),
  ...readCases(
    'en',
    calls('plan_replenishment'),
    `How many should we ship to Milan? | place=Milan
    how many Aurelia totes do I need to send to Paris | product=Aurelia tote; place=Paris
    replenishment plan for Tokyo at 98 % | place=Tokyo; serviceLevel=0.98
    what should go out to the London stores this week | place=London
    propose a shipment of bags to Florence | category=bags; place=Florence
    restock proposal for the Lunaria clutch | product=Lunaria clutch
    allocate the Corvina coat across Italy | product=Corvina coat; place=Italy
    how much of the Vespera pump do we push to Dubai | product=Vespera pump; place=Dubai
    What quantities would you send to Rome for the next 6 weeks? | place=Rome; coverWeeks=6
    refill Cannes before the summer | place=Cannes
    (s) how many marenza sneakers should we send to new york | product=Marenza sneaker; place=New York
    replenish Geneva | place=Geneva
    ship plan small Aurelia tote Asia | product=Aurelia small tote
    order quantities for the boutiques in Japan | place=Japan
    we have 200 pieces to distribute, who gets what
    plan the next delivery for Munich please | place=Munich
    what does Seoul need of the Sestina bag | place=Seoul
    top up Barcelona with Ondine bucket bags | product=Ondine bucket bag; place=Barcelona
    how many wallets per store should leave the warehouse
    calculate the replenishment of scarves for Madrid with a 99% service level | place=Madrid; serviceLevel=0.99
    (t) how mny shuold we shpi to milan | place=Milan
    which stores need Aurelia pumps and how many each | product=Aurelia pump
    distribution proposal for the new lilac tote | colour=lilac; subcategory=tote
    draft an allocation for Zurich, Tessera line | place=Zurich; line=Tessera
    how many units do I dispatch to Venice | place=Venice
    Could you work out the quantities to ship to Singapore? | place=Singapore
    reassort Paris with 95 percent service | place=Paris; serviceLevel=0.95
    send what to Berlin? | place=Berlin
    what do we need to ship so that Milan doesn't run dry | place=Milan
    suggest transfers and shipments for the Duecento loafer | product=Duecento loafer
    initial allocation for the launch of the Vespera blazer | product=Vespera blazer
    (s) what do i have to send to the shop in osaka for the next month | place=Osaka
    shipment to Shanghai: how many pieces of jewellery | place=Shanghai; category=jewellery
    (m) combien de tote bags should we send à Milan
    give me a replenishment for 4 weeks of cover | coverWeeks=4
    how many black Aurelia totes for Florence with a budget of 50000 euros | product=Aurelia tote; colour=black; place=Florence
    optimal quantities to send out to Los Angeles, shoes | place=Los Angeles; category=shoes
    what should leave Scandicci for Rome on Monday
    (t) replenishmnt plan for tokio at 97% | place=Tokyo; serviceLevel=0.97
    balance stock between Paris and London for the Tessera backpack | product=Tessera backpack`,
  ),
  ...readCases(
    'en',
    calls('project_stock_outs'),
    `Which stores will run out of the Aurelia tote? | product=Aurelia tote
    what is going to sell out in Milan in the next 4 weeks | place=Milan; horizonWeeks=4
    where will we be out of stock before Christmas
    stock-out risk for shoes in Tokyo | category=shoes; place=Tokyo
    which articles are about to run dry in Paris | place=Paris
    list the upcoming stock-outs
    when will Florence run out of the Lunaria clutch | product=Lunaria clutch; place=Florence
    how long does our stock of the Corvina coat last | product=Corvina coat
    what's at risk of being sold out next month
    will the Vespera pump last until January | product=Vespera pump
    (s) which bags are going to be out of stock soon | category=bags
    stockout projection Rome | place=Rome
    weeks of cover for the Sestina bag in London | place=London
    days of stock left for the Marenza sneaker | product=Marenza sneaker
    (t) wich stores wil run uot of sandals
    are we going to be short of Tessera totes | product=Tessera tote
    what runs out first in Dubai | place=Dubai
    any stores in danger of running out of black totes? | colour=black; subcategory=tote
    predicted ruptures for EMEA in six weeks
    where do we lose sales for lack of stock in the coming weeks
    sold out by when, the lilac Aurelia tote | product=Aurelia tote; colour=lilac
    Will New York have enough Duecento loafers? | product=Duecento loafer; place=New York
    show me the shortages expected for scarves
    does our stock of wallets hold until the end of the year
    who is running low on Ondine bucket bags | product=Ondine bucket bag`,
  ),
  ...readCases(
    'en',
    calls('find_similar_sellers'),
    `What sold like the Aurelia tote? | product=Aurelia tote
    which products have a sales pattern similar to the Lunaria clutch | product=Lunaria clutch
    find articles that behaved like the Vespera pump in Paris | product=Vespera pump; place=Paris
    comparable sellers for the Marenza sneaker | product=Marenza sneaker
    what should I compare the lilac Aurelia tote with | product=Aurelia tote; colour=lilac
    lookalike in sales for the Corvina coat | product=Corvina coat
    similar sellers Tessera backpack | product=Tessera backpack
    best reference article for a new bucket bag | subcategory=bucket bag
    which styles had a launch like the Sestina bag
    (s) what other bags sold like the ondine bucket bag | product=Ondine bucket bag
    analogues for the Cassiope dress | product=Cassiope dress
    products with the same demand curve as the Duecento loafer | product=Duecento loafer
    show me the neighbours of the Pergola stole in terms of sales | product=Pergola stole
    what did we sell in the past that resembles the Vespera clutch | product=Vespera clutch
    (t) simmilar selers to the aurelia pump | product=Aurelia pump
    which article is closest in sales to the Tessera wallet | product=Tessera large wallet
    what moved the same way as the Filigrana scarf
    historical twins of the Duecento blazer | product=Duecento blazer
    who else sells like the Corvina crossbody, I mean which articles | product=Corvina crossbody
    give me comparables for the new saffron tote | colour=saffron; subcategory=tote
    items whose sales looked like the Lunaria shoulder bag's | product=Lunaria shoulder bag
    most similar sellers to the Ondine sandal in Italy | product=Ondine sandal; place=Italy
    does anything sell the way the Aurelia belt does | product=Aurelia belt
    past launches similar to the burgundy Sestina top-handle bag | product=Sestina top-handle bag; colour=burgundy
    find me products that performed similarly to Marenza shirts | product=Marenza shirt`,
  ),
  ...readCases(
    'en',
    calls('look_up_stock', 'search_procedures'),
    `is the Aurelia tote in stock and how do I reserve it? | product=Aurelia tote
    do we have the Vespera pump in 38 and what's the return policy for shoes | product=Vespera pump; size=38
    check if Paris has the Lunaria clutch and tell me how a transfer works | product=Lunaria clutch; place=Paris
    is there a Corvina coat in camel here and can it be altered | product=Corvina coat; colour=camel; place=here
    do we have the Filigrana ring in gold, and how long does engraving take? | product=Filigrana ring; colour=gold
    any Duecento blazer 50 in Rome and how do I request a transfer | product=Duecento blazer; size=50; place=Rome`,
  ),
  ...readCases(
    'en',
    calls('forecast_demand', 'plan_replenishment'),
    `what's the forecast for bags in Milan and how many should we ship there | place=Milan
    how many Aurelia totes will we sell next month and how many do we send to Paris? | product=Aurelia tote
    show the demand for Tokyo and propose a shipment | place=Tokyo`,
  ),
  ...readCases(
    'en',
    calls('look_up_stock', 'project_stock_outs'),
    `how many Lunaria clutches do we have in Rome and when will they run out? | product=Lunaria clutch; place=Rome
    is the Sestina top-handle bag available in London and which stores will run out of it | product=Sestina top-handle bag; place=London`,
  ),
];
