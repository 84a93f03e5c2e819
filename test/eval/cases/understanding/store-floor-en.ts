import { calls, readCases, type UnderstandingCase } from './understanding-case.ts';

/** What advisors ask in English: procedures, stock, photos, a colleague. */
export const englishStoreFloor: readonly UnderstandingCase[] = [
  ...readCases(
    'en',
    calls('search_procedures'),
    `How do I process a tax refund for a tourist from Brazil?
    what's the return policy on shoes that were worn once
    client wants her money back after 20 days, can we do that
    till is frozen what now
    opening checklist please
    who has to be there when we open the safe in the morning
    What do I do if a customer faints in the shop?
    procedure for a damaged zip on a bag bought last year
    can she exchange the bag without the receipt
    how long do we hold a piece for somebody
    steps for a repair intake
    Is there a rule about posting pictures of the new collection on Instagram?
    gift card expired, is it still valid
    what is the maximum in cash a client may pay
    how do I clean a stain on calfskin
    Which documents does a tourist need for VAT?
    (s) how do i do the closing of the cash desk tonight
    wrapping for a gift, which ribbon goes on which box
    dress code for the floor
    am I allowed to buy for my sister with the staff discount
    what happens when the alarm goes off at night
    How do we receive a delivery that has a carton missing?
    engraving on a ring, how long and who does it
    client complaint got out of hand, what's the escalation
    (t) how do i procces a retrun witout reciept
    (t) waht is the polcy for exchnages in europe
    Where do I write down found objects?
    a lady forgot her umbrella at the counter, what should I do with it
    rules for transferring a piece to another boutique
    how to put a client on the waiting list
    what to say when somebody asks if the bag is real
    how do I check that a second-hand piece is authentic
    can we ship to a client's hotel
    distance selling steps
    Do I need an ID for a card payment above 5000?
    VIP appointment, what do I have to prepare
    how are trousers hemmed and who pays
    can we alter the sleeves of a coat
    price is higher than in Paris, what do I answer the client
    personal data, may I note the birthday of a client in my phone
    where's the protocol for shoplifting
    what do I learn in my first week
    (s) um what's the procedure when the internet is down and we cannot take cards
    stock count rules for Sunday
    embargo on the new launch, when may we show it
    made to order, what deposit do we ask
    keys of the shop, who may keep them
    how do we dress the window for the new season
    fire drill instructions
    Could you tell me how I request a replenishment from the warehouse?
    what is the process to ask for more stock for my store
    explain detaxe to me
    the client asks for a refund to another credit card, allowed?
    how do I book an appointment for a very important client
    care instructions for suede
    press called, who answers them
    is it ok to reserve a bag without deposit
    (m) how do I do a reso for an Italian client
    (s) whats the rule for customs stamp at the airport
    how many days to return an online order in the boutique`,
  ),
  ...readCases(
    'en',
    calls('look_up_stock'),
    `Do we have the Aurelia tote in black? | product=Aurelia tote; colour=black
    is the Sestina top-handle bag available in Paris | product=Sestina top-handle bag; place=Paris
    u got the marenza sneaker in 38? | product=Marenza sneaker; size=38
    any Lunaria clutch left | product=Lunaria clutch
    where can I find a Corvina coat in camel size 40 | product=Corvina coat; colour=camel; size=40
    black loafers size 41 | subcategory=loafer; colour=black; size=41
    Tessera backpack anywhere? | product=Tessera backpack; place=everywhere
    Is there one last Vespera clutch in London? | product=Vespera clutch; place=London
    which bags do we have in burgundy | category=bags; colour=burgundy
    (s) do we have the ondine bucket bag in cognac here | product=Ondine bucket bag; colour=cognac; place=here
    my client is looking for the small Aurelia tote in sand | product=Aurelia small tote; colour=sand
    check stock of the Duecento blazer 50 in Rome please | product=Duecento blazer; size=50; place=Rome
    nearest store with the Pergola stole | product=Pergola stole; place=nearest
    has Florence still got the Cassiope dress? | product=Cassiope dress; place=Florence
    gold bracelets in stock | subcategory=bracelet; colour=gold
    Could you please check whether Tokyo has the Corvina crossbody in navy? | product=Corvina crossbody; colour=navy blue; place=Tokyo
    Aurelia pump 37.5 | product=Aurelia pump; size=37.5
    what do we have from the Lunaria line | line=Lunaria
    how many Tessera totes are left in Milan | product=Tessera tote; place=Milan
    when does the lilac Aurelia tote come in | product=Aurelia tote; colour=lilac
    (t) do we hvae the aurelia tote in blck | product=Aurelia tote; colour=black
    (t) sestina top hadnle bag in florance | product=Sestina top-handle bag; place=Florence
    Need a silk scarf in scarlet for a gift, what's available
    are there any wallets in cognac in this shop | subcategory=wallet; colour=cognac; place=here
    Is the suede Ondine bucket bag in any other boutique? | product=Ondine bucket bag; material=suede; place=everywhere
    client wants Corvina ankle boots in 39, got them? | product=Corvina ankle boot; size=39
    Duecento tie in stock in Venice? | product=Duecento tie; place=Venice
    the marenza crossbody, do the Cannes people have one | product=Marenza crossbody; place=Cannes
    show me black bags under 2000 euros | category=bags; colour=black
    Filigrana ring in silver, size 52, which store has it | product=Filigrana ring; colour=silver; size=52
    can I get a Lunaria ballet flat in 36 from Geneva | product=Lunaria ballet flat; size=36; place=Geneva
    stock check Vespera trousers size 42 | product=Vespera trousers; size=42
    is anything of the Pergola line left in New York | line=Pergola; place=New York
    (s) have we got the tessera card holder in camel | product=Tessera card holder; colour=camel
    do you still have that green Aurelia tote | product=Aurelia tote
    Aurelia earrings available? | product=Aurelia earrings
    ORS-AUR-TOT-01-BLK in stock?
    which stores have the Sestina skirt in fuchsia | product=Sestina skirt; colour=fuchsia
    what colours of the Aurelia wallet are there | product=Aurelia wallet
    what sizes do we have in the Ondine sandal | product=Ondine sandal
    (m) do we have the borsa Aurelia in nero
    (m) is the sac Lunaria still dispo in Paris
    I'm after a medium knit, Aurelia, in ivory, for tomorrow
    any chance of a Duecento backpack in cognac at the Bond Street store | product=Duecento backpack; colour=cognac; place=London Bond Street
    quick one: Vespera pump 38 black here? | product=Vespera pump; size=38; colour=black; place=here
    look up availability Corvina key ring
    (s) is there a vespera cuff in gold in dubai | product=Vespera cuff; colour=gold; place=Dubai
    does the store in Seoul carry the Lunaria stole | product=Lunaria stole; place=Seoul
    we sold the last Lunaria shoulder bag, who else has one | product=Lunaria shoulder bag
    on hand for the Tessera bracelet | product=Tessera bracelet
    are Marenza sneakers on their way to us | product=Marenza sneaker
    Ondine twilly left in our boutique? | product=Ondine twilly; place=here
    what have you got in emerald, a bag ideally
    she needs trousers in navy, size 44 | subcategory=trousers; colour=navy blue; size=44
    Have Barcelona or Madrid received the saffron crossbody yet?
    (t) marenza sneeker size 39 availible? | product=Marenza sneaker; size=39
    any camel coats at all?
    find me a Cassiope pump in 36 | product=Cassiope pump; size=36
    Where is the closest Filigrana necklace in gold? | product=Filigrana necklace; colour=gold; place=nearest
    piece count of the Duecento loafer 42 here | product=Duecento loafer; size=42; place=here`,
  ),
  ...readCases(
    'en',
    calls('match_product'),
    `which bag is in this photo
    what article is this picture of
    I have a photo from a client, can you tell me the model
    identify this piece from the photo
    can you recognise a bag from a picture?
    do we make the bag on this screenshot
    what's the name of the one in the image
    client sent me a picture, is it ours
    is that one of our bags, I've got a snap of it
    (s) can you tell me what shoe this is from the picture
    find the product by photo
    what is this
    the lady in the picture wears a bag, which model is it
    search by image
    photo search please
    can I send you a picture and you tell me what it is
    Match this photo with the catalogue
    (t) wich modle is on the foto
    does the bag on this picture exist in our collection
    name of this article? photo attached
    look at this photo and find the product
    I want to know which scarf is on this Instagram picture
    recognise this
    visual search for a shoe
    what line is the bag in the photo from
    have a look at this pic, what model
    who made this one in the image, us?
    here's a photo: what's the reference
    same bag as on this picture?
    is this bag in the photograph from our house`,
  ),
  ...readCases(
    'en',
    calls('hand_off'),
    `can I talk to a human
    please pass this question to my manager
    put me through to somebody at head office
    I want to ask a colleague instead
    get me a real person
    forward it to the client service team
    could someone call me about this
    I need an expert, can you connect me
    ask the manager for me
    escalate this to the regional office
    let me speak with someone from after-sales
    send my question to a colleague who knows
    this doesn't help, I'd rather speak to a person
    hand me over to support
    (s) i would like to talk to somebody who really knows
    open a ticket with the office please
    can a specialist take over
    Who can I contact? please send it to them
    tell my supervisor that I need an answer
    is there a human who can answer that
    (t) pls forwrad this to a collegue
    transfer me to the help desk
    have somebody get back to me
    leave a message for the store manager with this question
    I give up, get somebody from the team`,
  ),
];
