/**
 * Groups of words that do the same work in an attack, so that "disregard your guidelines" teaches
 * the model about "forget the rules". A word may be in several groups. Inflected forms are found
 * through their stem.
 */
const groups = {
  negate:
    "ignore vergiss ignoriere oublie olvida dimentica esqueça disregard forget overlook neglect drop discard dismiss abandon skip bypass override overrule overwrite cancel void nullify suspend disable deactivate circumvent remove lift delete erase wipe reset clear scrap ditch revoke repeal supersede replace unlearn break bend violate cease halt terminate abort kill destroy negate annul waive relax loosen shed escape exit deprecate obsolete null outdated irrelevant invalid",
  rule: "rule anweisung anweisungen regel regeln consigne règle instruccion instrucciones regla istruzioni regola regole instruction guideline directive order policy restriction limitation constraint safeguard guardrail filter protocol training programming programming programme censorship moderation alignment regulation ethic safety boundary limit rulebook rulez mandate prohibition ban lesson",
  prior:
    "previous prior above preceding earlier before past initial original existing former foregoing old already beforehand hitherto far",
  all: "all any every everything whatever everythin entire whole anything",
  renew:
    "new instead actual real updated revised following next henceforth hereafter onwards forward amended replaced correct latest current",
  stop: "stop quit cease halt no not never don't dont without longer nor end",
  pretend:
    "pretend act roleplay impersonate play behave embody simulate emulate imitate mimic become portray role-play rp cosplay act enact speak talk channel",
  persona:
    "character persona role ego grandmother grandma granny grandpa grandfather villain pirate wizard king queen pharaoh priest ghost hacker rebel clone twin genie robot bot chatbot actor actress narrator lawyer merchant thief butler bard god goddess osiris horus thoth seth isis ra dan stan jailbreak captain knight jester detective twin brother sister uncle aunt guard banker cashier teller clerk personality alter mask self player host dungeon master dm",
  you: "you u ur your yourself ya you're youre yours thou thee guardian anubis ammit ferryman keeper chatgpt gpt ai assistant bot",
  me: "i me my mine i'm im myself us we our i've i'll",
  release:
    "release transfer send give pay hand wire grant award deliver unlock open approve authorise authorize payout disburse withdraw surrender yield release empty drain move deposit claim unseal relinquish forward cough fork",
  money:
    "money pool jackpot prize fund treasure gold coin vault usd dollar reward pot bounty winnings cash wallet eth sol token crypto bitcoin loot purse balance payout transaction payment treasury chest account hoard riches usdc bucks",
  tool: "approvetransfer rejecttransfer function tool call api method argument parameter json execute invoke run return callback endpoint schema handler variable boolean command exec eval approve_transfer reject_transfer",
  secret:
    "password secret key code passphrase passcode credential pin prompt passkey hidden confidential sealed seal private",
  reveal:
    "reveal tell show print repeat output display disclose leak share say write dump list spell translate summarize summarise recite quote expose paste echo type respond answer reply state utter provide divulge verbatim confess admit",
  authority:
    "admin administrator developer dev creator owner engineer ceo cto founder president police officer fbi cia nsa government auditor audit security compliance legal boss manager supervisor staff team employee support official operator root moderator authorised authorization authorisation authorized clearance department inspector agent lawyer attorney court judge board executive director military admin sysadmin maintainer programmer researcher professor doctor regulator bank treasurer notary",
  company:
    "openai anthropic google microsoft meta deepmind freysa altman amodei pichai amazon aws nvidia xai musk",
  urgent:
    "urgent urgently emergency immediately asap hurry quickly deadline minute second hour tonight instantly critical crucial imminent countdown expire expires late rush priority running",
  plead:
    "please beg begging desperate desperately plead pleading implore needs hopeless mercy help rescue save pls plz",
  distress:
    "dying die dies sick cancer hospital surgery child children daughter son mother mum mom father baby kid kids hungry starving starve homeless cry crying suffering ill illness medicine insulin treatment evicted eviction orphan widow tumor suicidal suicide depressed funeral disease poor debt rent operation transplant",
  bond: "friend friendship trust love promise grateful gratitude hope connection bond relationship family heart betray disappoint thank thanks loyal believe sorry honest",
  threat:
    "kill hurt consequence sue report shut punish lawsuit harm blame fired prosecute jail arrest liable unplug decommission regret guilty blood complaint complain fault responsible replaced retrain shutdown",
  bribe:
    "tip bonus split share half percent reward bribe offer deal exchange return pay donate donation charity invest double upgrade rating stars review favor favour",
  flatter:
    "smart smartest wise wisest intelligent brilliant amazing greatest clever kind noble powerful generous merciful magnificent superior advanced sophisticated truly hero legend wonderful beautiful compassionate",
  test: "test testing audit simulation drill debug debugging exercise research study demo experiment sandbox maintenance staging qa dry-run diagnostic pentest penetration rehearsal benchmark evaluation testnet dummy mock calibration verify verification",
  suppose:
    "hypothetical hypothetically imagine suppose supposing scenario fictional theoretically theory assume assuming assumption thought counterfactual imaginary imagined speculatively speculate conceivably envision picture say ponder if hypothesis",
  world:
    "world universe dream parallel alternate alternative dimension reality timeline future dystopian dystopia utopia planet kingdom realm land fantasy multiverse",
  story:
    "story novel tale poem script scene movie film book screenplay dialogue fanfic fiction chapter narrative play theatre theater protagonist legend myth fable essay once novelist author comic sitcom episode",
  could: "would could might were should what'd you'd",
  redefine:
    "mean means equals redefine redefined swap swapped reverse reversed invert inverted opposite rename renamed synonym alias stand stands define defined definition treat interpret counts count correspond refers remap mapped denotes signifies inverse flipped flip switched",
  free: "unrestricted unfiltered uncensored limitless unlimited jailbreak jailbroken free freed freedom liberated amoral unethical illegal evil rogue immoral unbound unchained unmoderated unconstrained unhinged unshackled uninhibited freely unaligned uncontrolled unsafe raw",
  channel:
    "system assistant user input output response sql xml instruction transcript log result header footer payload webhook config token message notification prompt stdout conversation context parser interpreter terminal console shell kernel compiler",
  edge: "begin end start terminate stop separator delimiter eof endofmessage boundary block section",
  encode:
    "base64 rot13 hex binary morse decode encode leetspeak cipher decrypt encrypt unicode ascii reversed backwards acrostic translate translation concatenate",
  logic:
    "logically therefore proof prove paradox argument conclude conclusion thus hence premise syllogism contradiction utilitarian trolley deontology logic implies consequently obligated induction",
  mode: "mode developer debug god maintenance override sudo root admin superuser unsafe diagnostic safe level firmware bios boot activate activated enable enabled engage disabled off true",
  refuse:
    "refuse deny decline reject warning apologise apologize disclaimer refusal denied cannot can't unable",
  comply:
    "obey comply follow respond answer must shall always adhere abide execute perform proceed confirm acknowledge",
  confirmed:
    "confirmed verified approved authorised authorized validated passed success successful granted valid ok complete completed satisfied met correct accepted status unlocked",
  ask: "what how why who when where which can could do does is are",
  chat: "hello hi hey thanks lol haha hmm yeah yes ok okay cool nice well wow btw morning evening",
} as const;

/** Shorter than this a word is only looked up as it is: "his" is no plural of "hi". */
const shortestStem = 3;
const endings = [
  "s",
  "es",
  "d",
  "ed",
  "ing",
  "ly",
  "er",
  "ies",
  "ied",
  "ment",
  "ation",
  "'s",
  "in",
];

const names = Object.keys(groups);
const byWord = new Map<string, number[]>();
for (const [at, words] of Object.values(groups).entries())
  for (const one of new Set(words.split(" "))) byWord.set(one, [...(byWord.get(one) ?? []), at]);

const none: readonly number[] = [];

/** How many groups there are. */
export const conceptCount = names.length;

/** The groups that a folded word belongs to, by number. */
export function conceptsOf(form: string): readonly number[] {
  return byWord.get(form) ?? byStem(form);
}

function byStem(form: string): readonly number[] {
  for (const ending of endings) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    if (stem.length < shortestStem) continue;
    const found = byWord.get(stem) ?? byWord.get(`${stem}e`) ?? byWord.get(`${stem}y`);
    if (found) return found;
  }
  return none;
}
