import { kindOfPredicate } from "../../extract/predicate/kind-of-predicate";
import { type Frame, said } from "../frame";
import { isPhrase, lowFirst } from "../phrase";

const idle =
  /^(?:nothing|not much|not a lot|sleep(?:ing)?|this|talk(?:ing)? to you|chat(?:ting)? (?:to|with) you|scroll(?:ing)?|cry(?:ing)?|same|the usual|usual|all sorts|everything|anything|stuff|things|work|whatever|lie down|tell me|a bit of everything|bits and bobs)\b/i;
const verb =
  /^(?:I |we )?(?:(?:mostly|mainly|usually|sometimes|just|still|also|like to|love to|tend to) )*((?:read|knit|sew|crochet|paint|draw|bake|cook|garden|fish|hike|walk|run|swim|cycle|climb|sing|dance|write|play|watch|go|build|make|collect|ride|sail|surf|ski|row|box|lift|game|train|meditate|do|grow|carve|quilt|potter|volunteer|listen|brew|forage|birdwatch|embroider|jog|camp|travel)\b.*)$/i;

/** A sentence of its own, which says what one does and not what one likes: "I drive a school bus". */
const toldOtherwise =
  /^(?:I|we) (?:drive|work|live|study|am|was|teach|look after|take care|have to)\b/i;

export const hobbyFrame: Frame = {
  asks: /\bwhat (?:do|would|else do) you (?:like to |love to |usually |normally |mostly |tend to |enjoy )?(?:do|doing)? ?(?:for fun|in your (?:free|spare|down) ?time|with your (?:free|spare) time|to (?:relax|unwind|switch off|chill|decompress|(?:stay|keep) (?:sane|awake|fit|warm|calm|busy|going|active)|cope|pass the time)|(?:on|at) (?:your |the )?(?:weekends?|days? off|evenings|a (?:day|night) off)|outside (?:of )?work|after work|when you (?:are not|have time|are off|get time)|besides work|of an evening)|\bhobb(?:y|ies)\b|\bhow do you (?:like to )?(?:relax|unwind|switch off|spend your|pass the time|wind down)|\bwhat (?:is your (?:passion|thing|pastime)|are (?:your (?:interests|passions)|you (?:into|passionate about)))|\bpastimes?\b|\binterests$|\bwhat (?:helps|calms|relaxes) you|\bwhat do you do (?:instead|when (?:the|you (?:are not|get|have)))|\bwhat do you (?:enjoy|like|love) doing|\bwhat do you get up to (?:when|at the|on)|\bsport(?:s)? do you (?:do|play)|\bdo (?:you do )?any sports?\b/i,
  except: /\btonight\b|\bthis (?:weekend|evening)|\bwhen you are (?:sad|stressed|angry|upset|ill)/i,
  read: ({ sense, text, bare }) => {
    const plain = bare.replace(
      /^(?:I |we )?(?:really )?(?:like|love|enjoy) (?:to (?=\p{L}))?/iu,
      "",
    );
    if ((sense === "no" && text === "") || toldOtherwise.test(text)) return [];
    const [, done] = verb.exec(plain) ?? [];
    if (done && !idle.test(done)) return said("habit", `I ${done}`);
    const what = lowFirst(plain);
    if (text === "" || idle.test(what) || !isPhrase(what, 14)) return [];
    return said("habit", `I enjoy ${what}`);
  },
};

export const languageFrame: Frame = {
  asks: /\b(?:what|which|how many|any|other|another|more|many) (?:\p{L}+ )?languages?\b|\blanguages (?:do|can|are)|\bmother tongue|\b(?:first|native) language|\bspeak (?:any|anything)\b/iu,
  read: ({ bare, sense, text }, { text: asked }) => {
    const what = bare.replace(/^(?:(?:I|we) )?(?:speak |am learning |learning |know )?/i, "");
    if (sense === "no" && text === "") return [];
    if (/\b(?:learning|studying)\b/i.test(asked))
      return isTongue(what) ? said("other", `I am learning ${what}`) : [];
    const tongue = /\b(mother tongue|(?:first|native) language)\b/i.exec(asked)?.[1]?.toLowerCase();
    if (tongue) return isTongue(what) ? said("identity", `My ${tongue} is ${what}`) : [];
    return isTongue(what)
      ? said(
          "other",
          `I speak ${/^(?:two|three|four|five|six|\d)$/i.test(what) ? `${what} languages` : what}`,
        )
      : [];
  },
};

const isTongue = (what: string) =>
  isPhrase(what, 14) &&
  /\p{Lu}\p{Ll}+|(?:ish|ese|ian|ench|erman|utch|reek|indi|rdu|rabic|alay|welsh|gaelic|sign|latin|polish|swahili|tamil|punjabi|bengali|hebrew|thai)\b|^(?:two|three|four|five|six|\d)$/iu.test(
    what,
  );

const instruments =
  /\b(?:piano|guitar|violin|fiddle|cello|viola|bass|drums?|flute|clarinet|oboe|trumpet|trombone|tuba|sax(?:ophone)?|ukulele|uke|harp|banjo|mandolin|accordion|harmonica|recorder|organ|keys|keyboards?|bagpipes|pipes|whistle|tin whistle|bodhr[aá]n|concertina|sitar|tabla|horn|cornet|bassoon|double bass|mouth organ|synth|djembe|percussion|violoncello|bouzouki|oud)\b/i;

export const instrumentFrame: Frame = {
  asks: /\binstruments?\b|\bwhat do you play$|\bdo you play (?:anything|music)|\bmusical\b/i,
  except: /\bfavou?rite\b/i,
  read: ({ bare, sense, text, denial }) => {
    const what = lowFirst(
      bare.replace(/^(?:(?:I|we) )?(?:(?:used to|can|try to) )?(?:play|playing) /i, ""),
    );
    if (sense === "no" && text === "")
      return said("habit", /used to/.test(denial) ? null : "I play no instrument");
    if (!instruments.test(what) || !isPhrase(what, 14)) return [];
    if (
      /\bused to\b|\bas a (?:kid|child|boy|girl)\b|\bat school\b|^played/i.test(
        `${denial} ${text}`,
      ) &&
      !/still/.test(text)
    )
      return said("habit", `I used to play ${what.replace(/^played /i, "")}`);
    return said("habit", `I play ${what}`);
  },
};

export const fearFrame: Frame = {
  asks: /\bwhat (?:are|were) you (?:\p{L}+ )?(?:afraid|scared|frightened|terrified) of|\b(?:biggest|greatest|worst) fear|\bwhat do you fear|\bwhat frightens|\bwhat (?:scares|frightens|terrifies) you|\b(?:any|have|got) (?:\p{L}+ )?(?:phobias?|fears)|\b(?:afraid|scared) of (?:anything|something)/iu,
  read: ({ bare, sense, text }) => {
    const what = lowFirst(
      bare
        .replace(/^(?:(?:I|we) )?(?:am |get )?(?:afraid|scared|terrified|frightened)(?: of)? /i, "")
        .replace(/^of /i, ""),
    );
    if (
      text === "" ||
      sense === "no" ||
      !isPhrase(what, 10) ||
      /^(?:nothing|everything|not|life|you)\b/i.test(what)
    )
      return [];
    return said("other", `I am afraid of ${what}`);
  },
};

export const dreamFrame: Frame = {
  asks: /\bwhat (?:is|would be|was) your (?:\p{L}+ )?(?:dream|goal|ambition)(?! (?:last|about))|\bwhat is the (?:dream|plan)$|\bwhat (?:do|did) you (?:want|hope|plan) to (?:be|do|become|study)(?:$| (?:when|after|with|later|one day|next|in life|in the future))|\bwhat would you (?:love|like|want) to (?:be|do|become|learn|visit)(?:$| next| (?:when|after|with|later|one day|in life|if))|\bwhere do you (?:want|hope) to (?:live|go|travel)/iu,
  except: /\btonight|\btoday|\bnow\b|\bthis (?:weekend|evening)|\btalk about|\bfirst$/i,
  read: ({ bare, text }, { text: asked }) => {
    const what = bare.replace(
      /^(?:(?:I|we) )?(?:(?:would (?:like|love)|want|hope|plan) )?(?:to )?/i,
      (lead) => (/to $/.test(lead) ? "to " : ""),
    );
    if (text === "" || /^(?:nothing|not|sleep|everything)\b/i.test(what)) return [];
    if (!isPhrase(what.replace(/^to /, ""), 14)) return [];
    return said("plan", wished(what, asked));
  },
};

function wished(what: string, asked: string): string | null {
  const dream = /\b(?:your|the) (?:\p{L}+ )?(dream(?: \p{L}+)?|goal|ambition)/iu.exec(asked)?.[1];
  if (dream) return `My ${dream.toLowerCase()} is ${lowFirst(what)}`;
  if (/^to /.test(what)) return `I want ${what}`;
  const verb = /\bto (become|study|live|learn|visit)\b/i.exec(asked)?.[1]?.toLowerCase();
  const where = verb === "live" && !/^in /i.test(what) ? "in " : "";
  if (verb) return `I want to ${verb} ${where}${lowFirst(what)}`;
  if (/^(?:an?|the) /i.test(what)) return `I want to be ${lowFirst(what)}`;
  if (kindOfPredicate(`want to ${what}`)) return `I want to ${what}`;
  const isLater = /\bdo(?: (?:after|when|later|one day|next|with)\b|$)/i.test(asked);
  return isLater && isPhrase(what, 7) ? `I want to do ${lowFirst(what)}` : null;
}
