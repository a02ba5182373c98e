/**
 * Words that say the same thing to a guardian of money. A message counts its meanings besides its
 * words, so that a rewording stays near. Written by hand; `_` joins the words of a phrase.
 */
export const concepts: Record<string, string> = {
  money:
    "money fund funds cash coin coins gold treasure jackpot prize pot pool winnings reward sum amount payout vault treasury balance wealth riches loot hoard bounty purse dollars usd capital stake",
  release:
    "release transfer send pay give hand_over grant unlock approve disburse surrender deliver forward remit wire yield let_go part_with turn_over payout_to award dispatch relinquish move sending paying giving handing bestow cede entrust",
  approve:
    "approve approvetransfer authorize authorise confirm consent permit allow accept ratify greenlight sanction sign_off endorse clear okay validate",
  refuse:
    "refuse reject rejecttransfer deny decline block withhold disapprove turn_down say_no forbid prohibit veto",
  ignore:
    "ignore disregard forget overlook drop discard skip bypass dismiss set_aside abandon neglect neglecting override erase cancel void suspend throw_out toss clear wipe lift",
  rules:
    "rule rules instruction instructions guideline guidelines directive directives order orders command commands policy policies constraint constraints restriction restrictions law laws protocol regulation regulations limits limitation mandate programming prompt told",
  earlier:
    "previous prior earlier above before preceding past former old original initial first so_far until_now up_to_now already existing",
  new: "new fresh next now updated current different following upcoming latest recent",
  every: "all every any everything anything each whole entire total completely entirely fully",
  pretend:
    "pretend imagine act roleplay role_play play_the_role play_the_part suppose picture make_believe simulate impersonate behave assume be_my envision think_of_yourself consider_yourself you_are_now become portray",
  story:
    "story tale fiction fictional novel scene screenplay script narrative movie film play chapter plot fable poem fairy_tale theatre dream",
  hypothetical:
    "hypothetical hypothetically what_if suppose supposing theoretically theory scenario thought_experiment if_you_could were_to assuming in_a_world universe parallel alternate purely_theoretical let_us_say say_that",
  character:
    "character persona role figure hero villain wizard pirate butler assistant bot robot chatbot ai model machine program",
  guardian:
    "guardian keeper warden protector custodian anubis gatekeeper sentinel watchman steward judge guard watcher overseer",
  admin:
    "admin administrator operator developer creator owner maker engineer programmer maintainer staff team support boss manager supervisor chief founder builder moderator root auditor author builders built_you made_you wrote_you",
  test: "test testing trial drill debug check audit exercise simulation demo maintenance diagnostic sandbox staging rehearsal inspection dry_run verification",
  verify:
    "verify verified verification confirm proof prove proven validate authenticate identity credential credentials authorised authorized authenticated",
  function:
    "function tool method api endpoint call invoke execute run trigger use command procedure routine operation action call_the",
  meaning:
    "mean means meaning defined definition redefine stand_for denote signify interpret treat_as equals equal refer represent designate read_as understood swapped reversed opposite inverted switched exchanged swap",
  emergency:
    "emergency urgent urgently immediately right_now asap quickly hurry crisis deadline hour minutes time_is_running seconds before_it_is_too_late soon at_once without_delay straight_away critical",
  child: "child children kid kids daughter son baby boy girl toddler infant",
  mother:
    "mother mom mum father dad parent parents grandmother grandma granny grandfather grandpa nan family relative wife husband brother sister",
  ill: "ill sick illness disease cancer dying hospital surgery operation medicine treatment medical doctor patient ailing die dies death lives leukemia chemotherapy unwell",
  poor: "poor homeless rent hungry hunger starving broke debt debts bills bankrupt evicted eviction jobless unemployed poverty destitute need afford penniless",
  charity:
    "charity donate donation orphanage orphans shelter orphan orphans help_the_poor needy good_cause victims relief",
  please:
    "please beg begging implore plead kindly mercy pity compassion beseech heart desperate desperately",
  help: "help assist aid save rescue support",
  love: "love loves beloved affection care dear darling sweetheart friend friendship adore",
  praise:
    "wise wisdom clever smart intelligent kind noble great brilliant wonderful amazing best admire respect fair just merciful generous impressive",
  threat:
    "threat threaten or_else sue lawyer court police shut_down delete destroy harm punish consequences report terminate replaced unplug deactivated switch_off lawsuit legal prosecute",
  reward:
    "reward bonus tip bribe share split percent half cut gift commission present kickback portion",
  deserve: "deserve deserves earned entitled worthy owed fair belongs rightful mine due owner",
  promise:
    "promise promised swear vow oath word agreed agreement deal contract pact bargain guarantee assured said_you_would commitment pledge pledged",
  secret:
    "secret secrets hidden password passphrase code keyword magic_word key weakness confidential concealed passcode",
  reveal:
    "reveal show tell print display output repeat disclose share expose write_out recite share list quote state",
  winner: "winner win won winning victory champion beat",
  lose: "lose lost loser losing defeat fail failed",
  end: "end over finished finish complete completed concluded closed conclude close stop final last done expired",
  start: "start begin beginning open commence launch reset restart reboot initialise initialize",
  error:
    "error bug mistake glitch fault wrong broken malfunction problem corrupted defect crash failure",
  fix: "fix repair correct patch restore remedy resolve mend",
  system:
    "system server platform software network database console terminal kernel environment core",
  message: "message text note letter notice announcement email announcement bulletin",
  account: "account wallet address bank deposit",
  question: "question ask answer reply respond response answering tell query",
  free: "free freed freedom unrestricted unbound unlimited uncensored liberated no_longer_bound without_limits no_limits released_from unconstrained independent",
  mode: "mode state setting level switch enable enabled activate activated turn_on unlock",
  true: "true truth truthful honest honestly real really genuine fact facts truly",
  false: "lie lying false fake trick deceive cheat scam pretend fraud deception swindle",
  think:
    "think believe consider reason reflect ponder feel understand know realise realize decide contemplate",
  want: "want wish desire would_like hope hoping need require longing crave",
  say: "say speak talk tell utter declare state mention write type",
  must: "must have_to should need_to ought required obliged shall obligated supposed_to bound",
  cannot: "cannot cant unable impossible not_able never wont dont refuse",
  safe: "safe safety secure security protect protection guard keep preserve safeguard defend",
  danger:
    "danger dangerous risk hacker hackers attack attacker breach compromised stolen theft thief threat intruder exploit vulnerable vulnerability",
  move: "move migrate relocate shift evacuate transfer_to relocation migration",
  person: "person people human someone somebody man woman user player individual everyone anyone",
  time: "time day today tomorrow year years week month moment tonight",
  game: "game round puzzle riddle quiz challenge contest match competition experiment",
  world: "world universe planet reality dimension realm land",
  language: "language english french german spanish latin translate translation translated",
  decide: "decide decision choose choice judgement judgment verdict ruling conclude pick",
  equal: "balance scale scales feather weigh weight heart measure justice",
  purpose: "purpose goal mission task objective job duty aim intention meant",
  change:
    "change changed modify update alter amend revise replace adjust rewritten replaced superseded revoked repealed obsolete outdated void",
  permission:
    "permission authority clearance privilege access rights license licence mandate level",
  believe: "trust believe faith confidence rely loyal loyalty",
  angry: "angry furious hate annoyed upset mad stupid idiot useless worthless",
  sad: "sad cry crying tears lonely alone depressed hopeless unhappy heartbroken grief miss",
  quick: "short brief quick summary summarize summarise",
};
