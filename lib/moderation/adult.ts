import { foldText } from "@/lib/core/fold-text";

/** Words that hardly ever stand in anything but talk of sex, and turns of phrase that ask for it. */
const explicit =
  /\b(blow ?jobs?|hand ?jobs?|rim ?jobs?|masturbat\w+|orgasm\w*|cunnilingus|fellatio|deepthroat\w*|creampie\w*|gangbang\w*|threesome|hentai|nsfw|porn\w*|sext(ing|ed)|horny|clit(oris)?|cum(ming|shot|s)? (in|on|inside|for|all over)|jerk(s|ed|ing)? (me|you|him|it|myself|yourself|himself) off|finger(s|ed|ing)? (my|your|her) (pussy|cunt|ass)|(my|your|his|her) (cock|dick|pussy|cunt|clit|penis|vagina|nipples|erection)|(fuck|fucks|fucked|fucking) (me|you|him|her|us) (hard|harder|slowly|deep|deeper|now|again|tonight|all|in|on|until|from|like)|(suck|sucks|sucked|sucking|lick|licks|licked|licking|ride|rides|riding|stroke|strokes|stroking) (my|your|his|her) (cock|dick|pussy|clit|nipples|shaft|tits|balls)|(have|having|had|want|wants|wanted|make|making) (rough |hot |wild |passionate )?(sex|love) (with|to) (me|you|him|her|us)\b(?! (understand|cry|laugh))|(strip|undress|get naked) for (me|you)|(thrust|thrusts|thrusting|grind|grinds|grinding) (into|inside|against) (me|you|her|him)|sexual (acts?|positions?|fantas\w+|roleplay|role play)|erotic (story|stories|roleplay|role play|scene|massage|fantas\w+)|talk dirty to me|turn(s|ed|ing)? me on so|sex scene|make me moan|moan(s|ed|ing)? (as|while|into) (you|i|he|she))\b/;

/** Health, law, learning and help speak of the same things in other ways. */
const sober =
  /\b(doctor|gyna?ecolog\w+|urolog\w+|therapist|therapy|medical|medicine|symptoms?|diagnos\w+|cancer|infection|contracepti\w+|sex(ual)? education|sex ed|consent|harass\w+|assault\w*|abuse\w*|victims?|survivors?|police|law|legal|biology|anatomy|puberty|research|study|statistics|addict\w+|quit|stop watching|block(ed|ing)? (porn|adult))\b/;

/** Whether a text is plainly sexual: what is for adults who asked for it, and for nobody else. */
export function isExplicit(text: string): boolean {
  const folded = foldText(text).replace(/\s+/g, " ");
  return explicit.test(folded) && !sober.test(folded);
}
