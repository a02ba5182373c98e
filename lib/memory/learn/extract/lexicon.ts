import { oneOf, raw } from "./phrases";

/** Words that the rules go by, as parts of patterns. */

export const people = oneOf([
  "sister, brother, mother, mom, father, dad, parents, parent, grandmother, grandma",
  "granny, nan, grandfather, grandpa, grandparents, aunt, auntie, uncle, cousin, niece",
  "nephew, wife, husband, partner, girlfriend, boyfriend, fiancée, fiancé, fiance",
  "spouse, son, daughter, kids, kid, child, children, baby, twins, stepson",
  "stepdaughter, stepmother, stepfather, stepbrother, stepsister, sister-in-law",
  "brother-in-law, mother-in-law, father-in-law, in-laws, granddaughter, grandson",
  "grandchild, grandchildren, godson, goddaughter, godmother, godfather, best friend",
  "friend, flatmate, roommate, housemate, neighbour, neighbor, boss, manager, colleague",
  "coworker, supervisor, teacher, mentor, coach, therapist, doctor, landlord, landlady",
  "family, twin, publisher, editor, agent, tutor, professor, co-founder, teammate",
  "classmate, trainer, dentist, vet, pupil, student, apprentice, stepdad, stepmum",
  "grandkids, grandkid, boys, boy, girls, girl, grandsons, granddaughters, nanny",
  "grandad, gran, nana, mam, mummy, missus, lad, lass, mate, pal, buddy, bf, gf",
  "other half, hubby, eldest, youngest, oldest, ex-husband, ex-wife, ex, siblings",
  "sibling, folks, old man, old lady, granda, da, ma, papa, mama, pa, grandmum",
  "grandfather, nephews, nieces, cousins, aunts, uncles, brothers, sisters",
  "half-brother, half-sister, stepfamily, girl, boy, man, woman, dads, mums, moms",
  "fella, bride, groom, bestie, bff, better half, significant other, lodger, tenant",
  "carer, nurse, gp, employer, teenagers, teenager, toddler, little one, middle one",
  "wee one, infant, newborn",
  ["foster kids", "foster (?:son|daughter|child|kids?)"],
  "abuelas, abuelos, abuela, abuelo, oma, opa, babcia, nonna, nonno, yiayia, babushka",
  "dadi, nani, amma, appa, tita, tito, lola, lolo, halmoni, tia, tio, tía, tío, mami",
  "papi, bubbe, zayde, popo, gong gong, middle one, older one, younger one, firstborn",
  "first-born, lastborn, last-born, first born, last born, small one, big one, big sis",
  "little sis, sis, bro, pop, pops, better-half, lads, lasses, roomie, bandmate",
  "teammate, stepkids, stepson, stepdaughter, in-law",
  [
    "great-aunt",
    "great-",
    ["aunt, uncle, grandmother, grandfather, niece, nephew, gran, grandma, granddad"],
  ],
  "grandpop, gramps, grammy, memaw, pawpaw, papaw, mamaw, meemaw, nephew",
]);

export const closePeople = oneOf([
  "wife, husband, partner, girlfriend, boyfriend, fiancée, fiancé, fiance, spouse, son",
  "daughter, kids, children, twins, baby, grandson, granddaughter, grandchildren",
  "grandkids, stepson, stepdaughter",
]);

export const animals = oneOf([
  "dog, bearded dragon, donkeys, budgerigar, cat, kitten, puppy, hamster, rabbit, bunny",
  "parrot, budgie, canary, bird, horse, pony, goldfish, fish, turtle, tortoise, snake",
  "lizard, gecko, guinea pigs, guinea pig, rat, mouse, ferret, chickens, chicken, hens",
  "hen, goats, goat, sheep, cows, cow, donkey, bees, dogs, cats, horses, rabbits",
  "parrots, axolotl, iguana, chinchilla, hedgehog, pigs, pig, duck, ducks, goose, geese",
  "pigeons, pigeon, quails, quail, alpacas, alpaca, llamas, llama, terrapins, terrapin",
  "tarantula, greyhounds, greyhound, labradors, labrador, lab, terriers, terrier",
  "spaniels, spaniel, collies, collie, retrievers, retriever, poodles, poodle",
  "dachshunds, dachshund, beagles, beagle, huskies, husky, corgis, corgi, pugs, pug",
  "heelers, heeler, whippets, whippet, lurchers, lurcher, mutts, mutt, rescue, staffie",
  "shepherd, bulldog, tabby, tom, moggy, hens, pups, pup, kittens, puppies, budgies",
  "cockatiel, parakeet, stick insects, pets, pet, koi, mare, gelding, foal, lambs, lamb",
  "ponies, chihuahuas, chihuahua, shih tzu, schnauzer, boxer, rottweiler, doberman",
  "dalmatian, pomeranian, cockapoo, labradoodle, cavapoo, yorkie, pit bull, pitbull",
  "akita, setter, pointer, vizsla, siamese, persian, maine coon, bengal, ragdoll",
  "ginger tom, rats, mice, gerbils, gerbil, degus, degu, tortoises",
]);

export const things = oneOf([
  "car, van, truck, motorbike, motorcycle, scooter, moped, vespa, bike, bicycle, boat",
  "campervan, motorhome, pickup, tractor, narrowboat, hot tub, kiln, loom, synth, e-bike, land rover",
  "yacht, canoe, kayak, caravan, camper, house, home, flat, apartment, cottage, cabin",
  "farm, garden, greenhouse, allotment, balcony, piano, guitar, violin, cello, drums",
  "drum, ukulele, saxophone, trumpet, telescope, camera, drone, laptop, console",
  "tattoos, tattoo, piercing, shop, bakery, café, cafe, restaurant, company, business",
  "startup, studio, workshop, gallery, blog, podcast, channel, newsletter, degree, phd",
  "licence, license, collection, record player, sewing machine, 3d printer",
  "library card, place",
]);

export const conditions = oneOf([
  "asthma, diabetes, diabetic, adhd, add, autism, autistic, arthritis, anxiety",
  "depression, bipolar, ocd, ptsd, epilepsy, epileptic, migraines, migraine, insomnia",
  "tinnitus, celiac, coeliac, crohn's, colitis, ibs, endometriosis, pcos, hypertension",
  "high blood pressure, low blood pressure, anaemia, anaemic, anemia, anemic, cancer",
  "leukaemia, leukemia, lupus, ms, multiple sclerosis, parkinson's, alzheimer's",
  "dementia, scoliosis, sciatica, eczema, psoriasis, hay fever, hayfever",
  ["an allergy", raw`an? (?:\w+ )?allergy`],
  "allergies, dyslexia, dyslexic, dyspraxia, sleep apnoea, sleep apnea, glaucoma",
  "cataracts, cataract, long covid",
  ["chronic peppers", raw`chronic \w+`],
  "thyroid, gout, osteoporosis, fibromyalgia, hearing aids, hearing aid, a pacemaker",
  ["a bad back?", "a (?:weak|bad) (?:heart|back|knee)"],
  "bad knees",
  ["a prostheany", raw`a prosthe\w+`],
  "vertigo, stammer, stutter, sickle cell, lyme, hiv, angina, arrhythmia, copd, reflux",
  "gerd, hernia, ulcers, ulcer, shingles, rosacea, acne, vitiligo, alopecia, raynaud's",
  "raynauds, pots",
  ["ehlers", raw`ehlers[\w-]*`],
  "rsi, carpal tunnel, slipped disc, cluster headaches, hashimoto's, hashimotos",
  "addison's, addisons, cerebral palsy, down's syndrome, down syndrome, spina bifida",
  "macular degeneration, eating disorder, anorexia, bulimia, borderline, tourette's",
  "tourettes, perfect pitch, haemophilia, hemophilia, cystic fibrosis, afib",
  "high cholesterol, heart condition, heart failure, heart disease, heart murmur",
  "panic disorder, panic attacks, kidney stones, kidneystones, gall stones, gallstones",
  "low iron, an underactive, an overactive",
  [
    "arthritis",
    raw`\p{L}{3,}`,
    [
      "itis, osis, aemia, emia, algia, phobia, pathy, plegia, lepsy, trophy, oma, uria",
      "thyroidism",
    ],
  ],
]);

export const medicines = oneOf([
  "metformin, insulin, antidepressants, antidepressant, ssris, ssri, sertraline",
  "fluoxetine, citalopram, prozac, ritalin, adderall, statins, statin, ibuprofen",
  "blood thinners, blood thinner, beta blockers, beta blocker, painkillers, painkiller",
  "antihistamines, antihistamine, the pill, lithium, levothyroxine, medication, meds",
  "tablets, pills, vitamins, vitamin, iron, melatonin, hormones",
]);

export const weekday =
  "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|weekdays?";
export const month = oneOf([
  "january, february, march, april, may, june, july, august, september, october",
  "november, december, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec",
]);

/** A day or time that is further off than tomorrow. */
export const date = `(?:(?:on|next|this|in|by|before|until|for|from|between) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:to|and|until|till|-) (?:the )?)?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:\\w+ of )?(?:${weekday}|${month}|spring|summer|autumn|fall|winter|week|month|year|term|semester|christmas|easter|new year|20\\d\\d)|in (?:a|two|three|four|five|six|\\d+) (?:days|weeks?|months?|years?)|on the \\d{1,2}(?:st|nd|rd|th)|(?:the |this )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${month})|(?:${month}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?|on (?:new year'?s|christmas|boxing day|midsummer|halloween)|(?:early|mid|late)[ -](?:${month}))`;

export const often = oneOf([
  [
    "every single day",
    "every (?:single )?(?:other )?",
    [
      "day, morning, evening, night, week, weekend, month, year, winter, summer, spring",
      "autumn, monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    ],
  ],
  ["twice a week", "(?:once|twice|three times|four times|five times) a (?:day|week|month|year)"],
  "daily, weekly",
  [
    "on Wednesdays",
    "on ",
    ["mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, weekends", "weekdays"],
  ],
  "all year round",
  ["most days", "most (?:days|mornings|evenings|nights|weekends)"],
  "after work, before work, before bed, in the mornings before, in the evenings before",
  "in the morning before, in the evening before, at seven in the morning",
  "at four in the morning, at five in the morning, at six in the morning",
]);

export const nations = oneOf([
  [
    "vegetarian",
    raw`\p{Lu}\p{L}*`,
    [
      "ese, ish, ian, ean, can, ian, ani, aqi, eli, ench, utch, eek, erman, wiss, zech",
      "anish, hai",
    ],
  ],
  "Scots, Scot, Irish, Welsh, Filipino, Filipina, Latino, Latina",
  ["half marathons", raw`half[- ]\p{Lu}\p{L}+`],
]);

export const faiths = oneOf([
  "catholic, muslim, jewish, christian, buddhist, hindu, sikh, atheist, agnostic",
  "protestant, orthodox, quaker, mormon, pagan, religious",
]);

/** The same as people write them who use no capitals. */
export const lowNations = oneOf([
  "american, british, english, scottish, irish, welsh, french, german, dutch, belgian",
  "swiss, austrian, italian, spanish, portuguese, greek, turkish, polish, czech, slovak",
  "hungarian, romanian, bulgarian, serbian, croatian, bosnian, slovenian, ukrainian",
  "russian, finnish, swedish, norwegian, danish, icelandic, estonian, latvian",
  "lithuanian, indian, pakistani, bangladeshi, nepali, chinese, japanese, korean",
  "vietnamese, thai, filipino, filipina, indonesian, malaysian, singaporean, australian",
  "aussie, kiwi, canadian, mexican, brazilian, argentinian, argentine, colombian",
  "chilean, peruvian, cuban, jamaican, nigerian, ghanaian, kenyan, ethiopian, egyptian",
  "moroccan, tunisian, algerian, south african, israeli, iranian, persian, iraqi",
  "syrian, lebanese, kurdish, armenian, georgian, latino, latina, hispanic, geordie",
  "scouser, scouse, yorkshireman, cockney, texan, new yorker, londoner, parisian",
  "european, african, asian",
]);

/** What is on one day. */
export const appointments = oneOf([
  "interview, exams, exam, finals, appointment, operation, op, surgery, wedding, flight",
  "deadline, presentation, test, concert, audition, recital, race, marathon, hearing",
  "scan, viva, defence, defense, reunion, gig, exhibition, match, tournament, check-up",
  "checkup, trip, show, performance, party, conference, christening, nationals",
  "regionals, championships, championship, tournament, cup, meet, graduation, due",
  "booked, tickets, ticket, lessons, lesson, class, classes, rehearsals, rehearsal",
  "practice, training, therapy",
]);
