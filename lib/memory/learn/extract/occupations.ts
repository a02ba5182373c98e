/** Words for work that their ending does not give away. */
const listed = new Set(
  `nurse midwife chef cook pilot judge clerk guard priest monk nun vicar pastor rabbi imam coach guide
  vet model actor actress architect artist athlete barista carpenter cashier chemist coder consultant
  dentist developer diplomat doctor editor electrician engineer farmer firefighter florist
  freelancer gardener hairdresser journalist lawyer lecturer librarian mechanic musician nanny nutritionist
  optician paramedic pharmacist photographer physicist physiotherapist plumber poet police policeman
  policewoman postman producer professor programmer psychologist receptionist researcher sailor salesman
  saleswoman scientist scholar sculptor secretary soldier solicitor student surgeon surveyor tailor
  teacher technician therapist translator tutor undergrad intern apprentice volunteer waiter waitress
  welder writer blacksmith potter weaver baker butcher brewer dj stuntman fisherman seamstress
  mum mom mother dad father parent grandmother grandfather grandparent widow widower twin orphan
  refugee immigrant expat veteran introvert extrovert pensioner housewife homemaker vegan vegetarian
  pescatarian minimalist feminist pacifist insomniac collector gamer bookworm foodie smoker swimmer runner
  climber cyclist hiker dancer singer pianist guitarist violinist drummer owner founder ceo cto lead
  manager director assistant analyst accountant officer agent broker trader operator driver conductor
  designer illustrator animator archivist curator historian linguist economist biologist geologist
  roofer bricklayer joiner glazier decorator plasterer postie cabbie trucker courier cleaner carer
  bartender barman barmaid barber butler emeritus sparky chippy brickie copper bobby squaddie fireman trucker haulier docker miner steelworker machinist fitter riveter stonemason thatcher farrier groom ranger warden shepherd beekeeper fishmonger grocer tiler bouncer croupier busker dealer podcaster streamer youtuber blogger copywriter proofreader typist stenographer paralegal barrister notary auditor actuary banker underwriter recruiter realtor landlord landlady superintendent janitor caretaker porter orderly caregiver doula hospice phlebotomist radiographer sonographer hygienist orthodontist chiropractor osteopath acupuncturist masseuse masseur beautician cosmetologist stylist milliner cobbler jeweller jeweler goldsmith silversmith glassblower ceramicist printmaker screenwriter playwright novelist dramaturg choreographer ballerina acrobat clown magician puppeteer comedian comic conductor composer organist cellist flautist bassist percussionist rapper sommelier mixologist pastry pizzaiolo dishwasher busboy hostess stewardess steward purser deckhand skipper bosun lifeguard diver forester lumberjack logger arborist botanist zoologist entomologist ornithologist chemist mathematician statistician astronomer philosopher theologian deacon chaplain missionary monk imam cantor jockey optometrist anaesthetist dispatcher vet
  tradie sparkie chippie truckie garbo ambo firie techie dev coder bookkeeper rn lpn cna emt postdoc corper hgv dasher crofter crewman roadie tutor exec pm sysadmin handyman gasfitter plasterer labourer laborer scaffolder fabricator picker packer stocker`.split(
    /\s+/,
  ),
);

const ending =
  /(?:ologist|ician|grapher|keeper|maker|smith|wright|monger|wife|worker|designer|engineer|instructor|trainer|teacher|ist)$/;
const notWork = new Set([
  "list",
  "twist",
  "mist",
  "fist",
  "gist",
  "optimist",
  "pessimist",
  "realist",
]);

/** Whether a noun phrase without its article names what somebody is for longer than today. */
export function isOccupation(phrase: string): boolean {
  const head = phrase
    .split(
      /,|\b(?:at|in|for|from|of|with|who|by|on|and|but|since|specialising|working|living|based|near)\b/,
    )[0]
    ?.trim()
    .toLowerCase();
  const last =
    head
      ?.replace(
        /(?: (?:now|originally|actually|currently|again|myself|too|here|these days|nowadays|anymore))+$/,
        "",
      )
      .split(/\s+/)
      .at(-1) ?? "";
  if (notWork.has(last)) return false;
  const one = last.replace(/(?<=[^s])s$/, "");
  return listed.has(one) || listed.has(last) || ending.test(one);
}
