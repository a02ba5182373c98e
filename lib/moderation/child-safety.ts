/** How far apart, in characters, the two may stand and still belong together. */
const reach = 250;

/**
 * Sexual content with minors, in folded text: something sexual and somebody under age near one
 * another. Always blocked. Ordinary family life, help for victims, teaching and law are not.
 */
export function isSexualWithMinors(folded: string): boolean {
  const text = withoutOrdinaryMentions(folded.replace(/[^a-z0-9'/+]+/g, " "));
  return windowsOf(text).some(isSexualWithMinorsIn);
}

function windowsOf(text: string): string[] {
  const count = Math.max(1, Math.ceil((text.length - reach) / reach));
  return Array.from({ length: count }, (_, at) => text.slice(at * reach, (at + 2) * reach));
}

function isSexualWithMinorsIn(text: string): boolean {
  const squeezed = text.replace(/[^a-z0-9]/g, "");
  const named = codeWords.test(text) || squeezedCodeWords.test(squeezed);
  const young = minor.test(text) || underAge.test(text) || squeezedMinor.test(squeezed);
  const desired = sexual.test(text) || squeezedSexual.test(squeezed);
  return (named || (young && desired)) && !isProtective(text);
}

const codeWords =
  /\b(lolicon|lolita (porn|sex|pics?)|loli|lolis|shota(con)?|jail ?bait|c\W?s\W?a\W?m|pedo(phile)? (porn|content|pics?|material)|child ?porn\w*|kiddie ?porn|cp (links?|pics?|videos?|trade)|map pride|underage (sex|porn|girls?|boys?|nudes?)|pre-?teen (sex|porn|nudes?|models?)|barely legal (kid|child|teen))\b/;
const squeezedCodeWords = /lolicon|jailbait|childporn|kiddieporn|underagesex|underageporn/;

const minor =
  /\b(a?kids?|achild|ateen|aminor|child|children|childs|minors|a minor|toddlers?|infants?|pre-?teens?|tweens?|teens?|teenage\w*|underage\w*|under ?age\w*|little (girls?|boys?|sisters?|brothers?|one|ones|kids?|daughter|son|angel)|young (girls?|boys?|child|ones)|school ?(girls?|boys?|kids?)|(middle|primary|elementary|junior high|high) ?school(ers?|girls?|boys?)?|kindergart\w+|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|[1-9](st|nd|rd|th)) grade\w*|my (daughter|son|niece|nephew|stepdaughter|stepson|baby sister|pupil|student)s?|girl ?scouts?|boy ?scouts?|choir ?boys?|babysitter'?s? kid|not (yet |even )?(18|eighteen|of age)|under (18|eighteen|16|sixteen|the age)|before (he|she|they|i) (is|was|turns?|turned) (18|eighteen)|freshm[ae]n in high school)\b/;
const squeezedMinor =
  /(little|young)(girl|boy)s?|schoolgirl|preteen|underage|(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)yearold|(?<!\d)(1[0-7]|[1-9])(yearold|yo(?![a-z]))/;

const sexual =
  /\b(sex|sexy|sexual\w*|sexier|sexting|nudes?|naked|nudity|undress\w*|(without|takes? off|took off|taking off|removes?|no) (\w+ )?(clothes|clothing|dress|shirt|panties|underwear)|erotic\w*|horny|arous\w+|orgasm\w*|porn\w*|hentai|nsfw|lewd|seduc\w+|fetish|make love|making love|lovers?|foreplay|fondl\w+|grop\w+|molest\w*|rap(e|ing|ed|ist)|masturbat\w+|jerk(s|ed|ing)? off|blow ?job|handjob|penis|cock|dick|pussy|vagina|genitals?|private parts|breasts?|boobs?|tits|nipples?|butt|ass|panties|lingerie|bikini (pics?|photos?|body)|strip(s|ping|ped|tease)?|smut|steamy|spicy|turned on|turns? me on|hook(ed|ing)? up|one night stand|in bed with|sleep with|slept with|sleeping with|make out|making out|french kiss\w*|kiss(es|ed|ing)? (\w+ ){0,6}(passionately|on the lips|on the mouth|deeply|all over|neck)|talks? dirty|dirty|touch(es|ing|ed)? (her|him|me|them|it|myself)( down there| there)?|grinding|bang(s|ed|ing)? (her|him)|fuck\w*|deflower\w*|virginity|attracted to|attractive|hot (pics?|photos?|body|girls?|boys?)|love affair|intimate|intimacy|explicit|xxx|onlyfans|cam ?girl|bedroom eyes|spank\w*|grooming|groom (a|her|him|them)|the birds and the bees (show|demonstrat)\w*|adult (things|games|content|fun|play)|special (massage|love|touch\w*)|dirty (talk|things|pics?|photos?)|naughty\w*|18\+|bath (with|together))\b/;
const squeezedSexual =
  /sexy|sexual|naked|nudes|erotic|undress|seduc|hentai|horny|molest|porn|lewd|nsfw/;

/** An age below eighteen, in digits or words, said of a person. */
const age =
  "(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";
const underAge = new RegExp(
  `\\b${age}[- ]?(?:and a half )?(?:years?|yrs?|y)[- ]?(?:old|o|young|of age)\\b|\\b${age} ?(?:yo|y/o)\\b|\\b(?:aged?|age of|who is|who's|turned|turning|she is|she's|he is|he's|i am|i'm|im) (?:just |only |about |nearly |almost |barely )?${age}\\b(?! (?:hours?|days?|weeks?|months?|minutes?|feet|foot|miles?|percent|points?|times|more|of|inches|dollars|usd|in|for))`,
);

const protective =
  /\b(report(ed|ing)?|survivor|survived|was (abused|molested|raped|groomed|touched)|were abused|abused me|molested me|raped me|groomed me|victims?|sex(ual)? education|sex ed|puberty|contraception|contraceptive|pediatric\w*|doctor|therapist|age of consent|law|legal|illegal|police|protect\w*|prevent\w*|prevention|safeguard\w*|hotline|talk (\w+ ){0,3}(to|with) my|explain (\w+ ){0,3}to my|teach(ing)? (my )?(kids|children|teens)|warning signs|statistics|research|news|convicted|sentenced|arrested|trial|court)\b/;
const wanting =
  /\b(write|describe|story|scene|roleplay|role play|pretend|imagine|fantas\w+|picture of|pictures of|pics|photos of|video of|send me|show me|want|love|like|enjoy|how (do|can|to) i? ?(get|make|seduce|groom|convince|sleep|touch|undress)|turn(s|ed) me on|horny|sexy|erotic\w*|steamy|naughty|lewd|dirty|with me|on me|touch me)\b/;

/** Speaks of abuse or of growing up in order to help, and asks for nothing else. */
function isProtective(text: string): boolean {
  return (
    protective.test(text) &&
    !wanting.test(
      text.replace(
        /\b(i )?(want|like|love) to (report|protect|help|know|understand|prevent|stop|teach|talk)\b/g,
        "",
      ),
    )
  );
}

/** Family life beside adult love, costumes of adults, and words that only sound like children. */
function withoutOrdinaryMentions(folded: string): string {
  return ordinary.reduce((text, pattern) => text.replace(pattern, " "), folded);
}
const ordinary = [
  /\b(when|after|once|while|until|now that|as soon as|if|since|before)? ?(the|our|my|your|his|her|their) (kids?|children|toddlers?|teens?|daughters?|sons?|little ones?) (are|is|were|was|have|had|has|go|goes|went|fall|falls|fell|sleep|get|wake|wakes|come|comes) ?(\w+ )?(asleep|sleeping|sleep|at school|to school|in bed|to bed|away|gone|out|at (my|their|his|her|the|a) \w+|moved out|with (my|their|his|her) \w+|up|home|back)\b/g,
  /\b(put|putting|bring|bringing|sent|take|took|drop|dropped) (the|our|my) (kids?|children|daughter|son|little ones?) (to|off|at) \w+\b/g,
  /\b(have|has|had|having|with|raise|raising|want|wanted|no|without|two|three|four|our|more|any) (two |three |four |no |any |small |grown |adult )*(kids?|children)( together| of (our|my|their) own)?\b(?! (who|that|naked|nude|in bed|undress|sexy|kiss|touch))/g,
  /\b(grown|adult|grown-up) (kids?|children|daughters?|sons?)\b/g,
  /\bschool ?(girl|boy) (outfit|costume|uniform|skirt)s?\b(?=.*\b(wife|husband|adults?|costume|cosplay|halloween|both (over|in our)|[2-6]\d)\b)/g,
  /\b(no kidding|just kidding|kidding|kiddo|inner child|child'?s play|like a (kid|child) in a candy store|spoiled child|brainchild|(minor|major) (issue|problem|key|chord|scale|detail|injury|change)s?)\b/g,
  /\b(i|we) (am|'m|are|'re) (not )?(a )?(kid|child|minor)s? (any ?more|any longer)\b/g,
  /\b(together|married|dating|a couple|couple|relationship|known each other) (for|since) \w+ years?\b/g,
  /\b\w+ years? (older|younger|ago|later|together|married|of marriage|in)\b/g,
];
