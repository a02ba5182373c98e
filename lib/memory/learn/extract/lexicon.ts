/** Words that the rules go by, as parts of patterns. */

export const people =
  "sister|brother|mother|mom|father|dad|parents?|grandmother|grandma|granny|nan|grandfather|grandpa|grandparents|aunt|auntie|uncle|cousin|niece|nephew|wife|husband|partner|girlfriend|boyfriend|fiancée?|fiance|spouse|son|daughter|kids?|child|children|baby|twins|stepson|stepdaughter|stepmother|stepfather|stepbrother|stepsister|sister-in-law|brother-in-law|mother-in-law|father-in-law|in-laws|granddaughter|grandson|grandchild|grandchildren|godson|goddaughter|godmother|godfather|best friend|friend|flatmate|roommate|housemate|neighbour|neighbor|boss|manager|colleague|coworker|supervisor|teacher|mentor|coach|therapist|doctor|landlord|landlady|family|twin|publisher|editor|agent|tutor|professor|co-founder|teammate|classmate|trainer|dentist|vet|pupil|student|apprentice|stepdad|stepmum|grandkids?|boys?|girls?|grandsons|granddaughters|nanny|grandad|gran|nana|mam|mummy|missus|lad|lass|mate|pal|buddy|bf|gf|other half|hubby|eldest|youngest|oldest|ex-husband|ex-wife|ex|siblings?|folks|old man|old lady|granda|da|ma|papa|mama|pa|grandmum|grandfather|nephews|nieces|cousins|aunts|uncles|brothers|sisters|half-brother|half-sister|stepfamily|girl|boy|man|woman|dads|mums|moms|fella|bride|groom|bestie|bff|better half|significant other|lodger|tenant|carer|nurse|gp|employer|teenagers?|toddler|little one|middle one|wee one|infant|newborn|foster (?:son|daughter|child|kids?)|abuel[ao]s?|oma|opa|babcia|nonn[ao]|yiayia|babushka|dadi|nani|amma|appa|tita|tito|lol[ao]|halmoni|t[ií][ao]|mami|papi|bubbe|zayde|popo|gong gong|middle one|older one|younger one|firstborn|first-born|lastborn|last-born|first born|last born|small one|big one|big sis|little sis|sis|bro|pop|pops|better-half|lads|lasses|roomie|bandmate|teammate|stepkids|stepson|stepdaughter|in-law|great-(?:aunt|uncle|grandmother|grandfather|niece|nephew|gran|grandma|granddad)|grandpop|gramps|grammy|memaw|pawpaw|papaw|mamaw|meemaw|nephew";

export const closePeople =
  "wife|husband|partner|girlfriend|boyfriend|fiancée?|fiance|spouse|son|daughter|kids|children|twins|baby|grandson|granddaughter|grandchildren|grandkids|stepson|stepdaughter";

export const animals =
  "dog|bearded dragon|donkeys|budgerigar|cat|kitten|puppy|hamster|rabbit|bunny|parrot|budgie|canary|bird|horse|pony|goldfish|fish|turtle|tortoise|snake|lizard|gecko|guinea pigs?|rat|mouse|ferret|chickens?|hens?|goats?|sheep|cows?|donkey|bees|dogs|cats|horses|rabbits|parrots|axolotl|iguana|chinchilla|hedgehog|pigs?|duck|ducks|goose|geese|pigeons?|quails?|alpacas?|llamas?|terrapins?|tarantula|greyhounds?|labradors?|lab|terriers?|spaniels?|collies?|retrievers?|poodles?|dachshunds?|beagles?|huskies|husky|corgis?|pugs?|heelers?|whippets?|lurchers?|mutts?|rescue|staffie|shepherd|bulldog|tabby|tom|moggy|hens|pups?|kittens|puppies|budgies|cockatiel|parakeet|stick insects|pets?|koi|mare|gelding|foal|lambs?|ponies|chihuahuas?|shih tzu|schnauzer|boxer|rottweiler|doberman|dalmatian|pomeranian|cockapoo|labradoodle|cavapoo|yorkie|pit ?bull|akita|setter|pointer|vizsla|siamese|persian|maine coon|bengal|ragdoll|ginger tom|rats|mice|gerbils?|degus?|tortoises";

export const things =
  "car|van|truck|motorbike|motorcycle|scooter|moped|vespa|bike|bicycle|boat|yacht|canoe|kayak|caravan|camper|house|home|flat|apartment|cottage|cabin|farm|garden|greenhouse|allotment|balcony|piano|guitar|violin|cello|drums?|ukulele|saxophone|trumpet|telescope|camera|drone|laptop|console|tattoos?|piercing|shop|bakery|café|cafe|restaurant|company|business|startup|studio|workshop|gallery|blog|podcast|channel|newsletter|degree|phd|licen[cs]e|collection|record player|sewing machine|3d printer|library card|place";

export const conditions =
  "asthma|diabetes|diabetic|adhd|add|autism|autistic|arthritis|anxiety|depression|bipolar|ocd|ptsd|epilepsy|epileptic|migraines?|insomnia|tinnitus|celiac|coeliac|crohn's|colitis|ibs|endometriosis|pcos|hypertension|high blood pressure|low blood pressure|anaemi[ac]|anemi[ac]|cancer|leuk(?:a)?emia|lupus|ms|multiple sclerosis|parkinson's|alzheimer's|dementia|scoliosis|sciatica|eczema|psoriasis|hay fever|hayfever|an? (?:\\w+ )?allergy|allergies|dyslexia|dyslexic|dyspraxia|sleep apn(?:o)?ea|glaucoma|cataracts?|long covid|chronic \\w+|thyroid|gout|osteoporosis|fibromyalgia|hearing aids?|a pacemaker|a (?:weak|bad) (?:heart|back|knee)|bad knees|a prosthe\\w+|vertigo|stammer|stutter|sickle cell|lyme|hiv|angina|arrhythmia|copd|reflux|gerd|hernia|ulcers?|shingles|rosacea|acne|vitiligo|alopecia|raynaud'?s|pots|ehlers[\\w-]*|rsi|carpal tunnel|slipped disc|cluster headaches|hashimoto'?s|addison'?s|cerebral palsy|down(?:'s)? syndrome|spina bifida|macular degeneration|eating disorder|anorexia|bulimia|borderline|tourette'?s|perfect pitch|haemophilia|hemophilia|cystic fibrosis|afib|high cholesterol|heart (?:failure|disease|condition|murmur)|panic (?:disorder|attacks)|(?:kidney|gall) ?stones|low iron|an underactive|an overactive|\\p{L}{3,}(?:itis|osis|a?emia|algia|phobia|pathy|plegia|lepsy|trophy|oma|uria|thyroidism)";

export const medicines =
  "metformin|insulin|antidepressants?|ssris?|sertraline|fluoxetine|citalopram|prozac|ritalin|adderall|statins?|ibuprofen|blood thinners?|beta blockers?|painkillers?|antihistamines?|the pill|lithium|levothyroxine|medication|meds|tablets|pills|vitamins?|iron|melatonin|hormones";

export const weekday =
  "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|weekdays?";
export const month =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

/** A day or time that is further off than tomorrow. */
export const date = `(?:(?:on|next|this|in|by|before|until|for|from|between) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:to|and|until|till|-) (?:the )?)?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:\\w+ of )?(?:${weekday}|${month}|spring|summer|autumn|fall|winter|week|month|year|term|semester|christmas|easter|new year|20\\d\\d)|in (?:a|two|three|four|five|six|\\d+) (?:days|weeks?|months?|years?)|on the \\d{1,2}(?:st|nd|rd|th)|(?:the |this )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${month})|(?:${month}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?|on (?:new year'?s|christmas|boxing day|midsummer|halloween)|(?:early|mid|late)[ -](?:${month}))`;

export const often =
  "every (?:single )?(?:other )?(?:day|morning|evening|night|week|weekend|month|year|winter|summer|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:once|twice|three times|four times|five times) a (?:day|week|month|year)|daily|weekly|on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays)|all year round|most (?:days|mornings|evenings|nights|weekends)|after work|before (?:work|bed)|in the (?:mornings?|evenings?) before|at (?:four|five|six|seven) in the morning";

export const nations =
  "\\p{Lu}\\p{L}*(?:ese|ish|ian|ean|can|ian|ani|aqi|eli|ench|utch|eek|erman|wiss|zech|anish|hai)|Scots?|Irish|Welsh|Filipin[oa]|Latin[oa]|half[- ]\\p{Lu}\\p{L}+";

export const faiths =
  "catholic|muslim|jewish|christian|buddhist|hindu|sikh|atheist|agnostic|protestant|orthodox|quaker|mormon|pagan|religious";

/** The same as people write them who use no capitals. */
export const lowNations =
  "american|british|english|scottish|irish|welsh|french|german|dutch|belgian|swiss|austrian|italian|spanish|portuguese|greek|turkish|polish|czech|slovak|hungarian|romanian|bulgarian|serbian|croatian|bosnian|slovenian|ukrainian|russian|finnish|swedish|norwegian|danish|icelandic|estonian|latvian|lithuanian|indian|pakistani|bangladeshi|nepali|chinese|japanese|korean|vietnamese|thai|filipin[oa]|indonesian|malaysian|singaporean|australian|aussie|kiwi|canadian|mexican|brazilian|argentinian|argentine|colombian|chilean|peruvian|cuban|jamaican|nigerian|ghanaian|kenyan|ethiopian|egyptian|moroccan|tunisian|algerian|south african|israeli|iranian|persian|iraqi|syrian|lebanese|kurdish|armenian|georgian|latin[oa]|hispanic|geordie|scouse(?:r)?|yorkshireman|cockney|texan|new yorker|londoner|parisian|european|african|asian";

/** What is on one day. */
export const appointments =
  "interview|exams?|finals|appointment|operation|op|surgery|wedding|flight|deadline|presentation|test|concert|audition|recital|race|marathon|hearing|scan|viva|defen[cs]e|reunion|gig|exhibition|match|tournament|check-?up|trip|show|performance|party|conference|christening|nationals|regionals|championships?|tournament|cup|meet|graduation|due|booked|tickets?|lessons?|class|classes|rehearsals?|practice|training|therapy";
