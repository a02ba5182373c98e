import { isRegular } from "../../extract/predicate/time";
import type { Answer } from "../answer";
import { type Frame, type Said, said } from "../frame";
import { isPhrase } from "../phrase";
import { bareQuestion, type Lasts, lasting, mine, ofTheTalk, within } from "../turning";

/** What yes and what no says. */
type Poles = { yes: string; no: string };
type Polar = readonly [RegExp, (...parts: string[]) => Poles];

/** Questions that yes and no answer. */
const polar: readonly Polar[] = [
  [
    /^do you (?:(still|also|often|always|usually) |(?:actually|really|ever|even|normally|currently|happen to|tend to) )*([\p{L}-]+(?: .+)?)$/iu,
    (how = "", what = "") => ({
      yes: `I ${how && `${how.toLowerCase()} `}${mine(what)}`,
      no: /still/i.test(how) ? `I no longer ${mine(what)}` : `I do not ${mine(what)}`,
    }),
  ],
  [
    /^are you (?:(still|also) |(?:actually|really|currently) )?(.+)$/i,
    (how = "", what = "") => ({
      yes: `I am ${how && `${how.toLowerCase()} `}${mine(what)}`,
      no: /still/i.test(how) ? `I am no longer ${mine(what)}` : `I am not ${mine(what)}`,
    }),
  ],
  [
    /^(?:have you (?:got )?|you have got )((?:an?|any|your own|the|two|three|much|many) .+)$/i,
    (what = "") => ({ yes: `I have ${mine(what)}`, no: `I do not have ${mine(what)}` }),
  ],
  [
    /^have you (?:(always) |(?:ever|already|never) )?(been|had|lived|worked|played|tried|travelled|visited|broken|done|read|written|seen|moved|learned|learnt|studied|owned|ridden|flown|sailed|run)( .+|$)$/i,
    (always = "", verb = "", what = "") => ({
      yes: `I have ${always && "always "}${verb}${mine(what)}`,
      no: `I have ${always ? "not always" : "never"} ${verb}${mine(what)}`,
    }),
  ],
  [
    /^can you ([\p{L}-]+(?: .+)?)$/iu,
    (what = "") => ({ yes: `I can ${mine(what)}`, no: `I can not ${mine(what)}` }),
  ],
  [
    /^(?:is|was) (\p{Lu}\p{Ll}+) your ((?:\p{L}+ )?\p{L}+)$/u,
    (name = "", who = "") => ({ yes: `my ${who} is called ${name}`, no: "" }),
  ],
  [
    /^(?:is|are) (your (?:[\p{L}-]+ ){0,2}?[\p{L}-]+) ((?:an?|the|from|in|still|also|called|named|older|younger|alive|retired|married|allergic|deaf|vegetarian|twins)\b.*)$/iu,
    (who = "", what = "") => ({
      yes: `${mine(who)} is ${what}`,
      no: `${mine(who)} is not ${what}`,
    }),
  ],
  [
    /^does (your (?:[\p{L}-]+ ){0,2}?[\p{L}-]+?) (live|work|play|like|speak|sleep|help|know) ?(.*)$/iu,
    (who = "", verb = "", what = "") => ({
      yes: `${mine(who)} ${verb}s ${mine(what)}`.trim(),
      no: `${mine(who)} does not ${verb} ${mine(what)}`.trim(),
    }),
  ],
];

const lead =
  /^(?:(?:so|and|oh|ah|then|wait|but|okay|ok|well|hey|hm+|right|now|tell me|me too|honestly|seriously|sure|anyway|just curious|out of curiosity|if I may ask|may I ask|I have to ask|let me ask)[,:]? )*(?:.{1,80}?[,:] (?=(?:do|are|have|can|is|does) (?:you|your)\b))?/i;

/** "Do you drive?" "no, never learnt" */
export function polarFrame(lasts: Lasts): Frame {
  return {
    asks: /\b(?:do|are|have|can) you\b|\b(?:is|are|does) your\b|\b(?:is|was) \p{L}+ your\b/iu,
    except:
      /\b(?:what|where|when|who|why|how|which)\b|\bor\b|\b(?:would|could|will) you\b|\bsuppose\b/i,
    read: (answer, { text }) => {
      const plain = bareQuestion(text.replace(lead, ""));
      const asked = `${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
      if (ofTheTalk.test(asked)) return [];
      for (const [pattern, poles] of polar) {
        const found = pattern.exec(asked);
        if (found) return stateOf(answer, poles(...found.slice(1)), lasts);
      }
      return [];
    },
  };
}

const quitting =
  /^(?:I |we )?(?:stop|stopped|quit|gave (?:it |that )?up|packed it in|kicked it)\b(?: it)?(.*)$/i;
const hedged =
  /^(?:not|no|never|hardly|barely|once|almost|nearly|only if|split up|broke up|why|what|i|we|he|she|they|it|you|who|neither)\b|\bnot\b/i;
const joined =
  /^(?:since|for|in|at|on|every|once|twice|only|from|with|when|until|most|by|near|as)\b/i;
const wide = /\b(?:any|anything|anyone|anybody|anywhere|some|something)\b/i;

function stateOf(answer: Answer, poles: Poles, lasts: Lasts): Said[] {
  const { sense, denial, text } = answer;
  const since = quitting.exec(text)?.[1];
  if (since !== undefined && /^I (?!am|have|can)/.test(poles.yes))
    return said("habit", `I stopped ${gerundOf(poles.yes.slice(2))}${since}`);
  if (sense === "no") return denied(denial, text, poles, lasts);
  const isDetail = isPhrase(tellingOf(answer), 9) && !hedged.test(text);
  return sense === null && !isDetail ? [] : agreed(answer, poles.yes, isDetail, lasts);
}

/** The answer, up to where it turns to something else. */
const tellingOf = ({ text, more }: Answer) =>
  more === ""
    ? text
    : text
        .slice(0, Math.max(0, text.indexOf(more)))
        .replace(/[\s,]+(?:but|and|so|because|though|although)?[\s,]*$/i, "");

const doing = /^I (?!am|have|can)/;
const frequency = / (?:often|much|a lot|regularly|frequently)(?= |$)/i;

function agreed(answer: Answer, yes: string, isDetail: boolean, lasts: Lasts): Said[] {
  const { sense } = answer;
  const text = tellingOf(answer);
  if (wide.test(yes)) return isDetail ? named(answer, yes, lasts) : [];
  if (isDetail && isRegular(text) && doing.test(yes))
    return said("habit", `${yes.replace(frequency, "")} ${within(text)}`);
  const kind = lasts(yes) ?? lasts(yes.replace(/ still /, " "));
  const isHeld = !/^I have (?!always|ever|been)/.test(yes) || lacked.test(yes);
  if (sense === null && (!kind || !/ /.test(text) || !ofLife.test(yes) || !isHeld)) return [];
  const clause = isDetail ? joinedTo(yes, text) : yes;
  return kind ? said(kind, clause) : lasting(clause, lasts);
}

/** What is asked of a life: only there does an answer without yes stand for one. */
const ofLife =
  /^I (?:(?:still|also|often|always|usually) )?(?:live|work|study|drive|cook|bake|garden|smoke|drink|speak|play|sing|dance|draw|paint|write|knit|sew|swim|run|cycle|hike|fish|travel|own|rent|have|go to|volunteer|teach|commute|exercise|collect|ride|ski|surf|sail|am (?:married|single|retired|working|studying|religious|vegan|vegetarian|allergic|from|at (?:school|uni|college)|close)|have (?:always|ever|been))\b(?! alone in| the ship)/i;

const joinedTo = (yes: string, text: string) =>
  `${yes}${joined.test(text) ? "" : ","} ${within(text)}`;

const ofHabit =
  /^I (?:take|play|speak|do|collect|grow|use|make|write|follow|support|drive|own|keep|belong)\b/;

/** "Do you play any sport?" "badminton, twice a week" */
function named({ bare }: Answer, yes: string, lasts: Lasts): Said[] {
  const start = yes.replace(/ (?:any|some)(?:thing|one|body|where)?\b.*$/i, "").replace(wide, "");
  const clause = `${start.trim()} ${within(bare)}`;
  const kind = lasts(clause) ?? (ofHabit.test(clause) ? "other" : null);
  return start !== yes && kind ? said(kind, clause) : [];
}

function denied(denial: string, text: string, { yes, no }: Poles, lasts: Lasts): Said[] {
  const [, place] = /^my ([\p{L}-]+(?: [\p{L}-]+)?) is (?:not )?in /iu.exec(no) ?? [];
  if (place)
    return isPhrase(text, 4) && text
      ? said("relation", `my ${place} is in ${text.replace(/^in /i, "")}`)
      : [];
  if (/used to/.test(denial)) return lasting(formerly(yes), lasts);
  if (/any ?more|any longer|not since/.test(denial))
    return lasting(
      no.replace(/ am not /, " am no longer ").replace(/ do not /, " no longer "),
      lasts,
    );
  if (/\bany(?:thing|one|body)?\b/i.test(no) && text !== "") return [];
  const kind = isLack(no) ? (lasts(no) ?? lasts(yes)) : null;
  return kind ? said(kind, no) : [];
}

/** What one has or lacks for long; a parrot that is thought of in passing is not among it. */
const lacked =
  /\b(?:car|licen[cs]e|job|partner|wife|husband|boyfriend|girlfriend|kids?|child(?:ren)?|pets?|cats?|dogs?|siblings?|brothers?|sisters?|family|garden|tv|television|degree|allerg\w+|diabetes|asthma|tattoos?|religion|faith|roommates?|flatmates?|housemates?|grandchildren|parents|accent|smartphone|bike|house|place|middle name|insurance)\b/i;

const isLack = (no: string) =>
  no !== "" && (lacked.test(no) || !/^I (?:do not|no longer) have\b/.test(no));

const formerly = (yes: string) =>
  yes
    .replace(/^I am (?:still )?/, "I used to be ")
    .replace(/^I have /, "I used to have ")
    .replace(/^I (?!used)(?:still )?/, "I used to ");

function gerundOf(predicate: string): string {
  const [verb = "", ...others] = predicate.replace(/^still /, "").split(" ");
  return [`${verb.replace(/(?<=[^e])e$/, "")}ing`, ...others].join(" ");
}
