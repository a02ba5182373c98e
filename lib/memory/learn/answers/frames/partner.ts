import type { Answer } from "../answer";
import { type Frame, firstSaid, type Said, said } from "../frame";
import { isPhrase, lowFirst, withArticle } from "../phrase";

const status =
  /^(?:(?:very |happily |recently |newly |long |just |still |quite |legally |technically |freshly )*(?:married|single|divorced|divorcing|separated|widowed|engaged|taken|dating|a widow(?:er)?|seeing (?:someone|somebody|a \p{L}+)|with (?:someone|somebody)|in a relationship|not looking|between (?:boyfriends|girlfriends)|a bachelor|living together|on my own|going through a divorce|celibate|aromantic|polyamorous))\b/iu;
const one =
  /^(?:an? |my |the |one )?(?:\p{L}+ )?(?:wife|husband|hubby|missus|partner|boyfriend|girlfriend|fianc[ée]e?|other half|bf|gf|fella|ex|man|lady|bloke|misses)\b/iu;
const years =
  /^(?:for |going on |nearly |almost |about |over )?(?:\d+|\p{L}+(?:[- ]\p{L}+)?) (?:years|months|decades)\b/iu;
const states = /\b(married|engaged|single)\b/i;

export const partnerFrame: Frame = {
  asks: /\bare you (?:still )?(?:married|single|taken|engaged|seeing|dating|in a relationship|with (?:any|some)one|attached|spoken for)|\b(?:have|got|is there)\b[^,]*\b(?:partner|boyfriend|girlfriend|husband|wife|other half|significant other|(?:some|any)(?:one|body) (?:special|in your life|waiting|at home|you)|a (?:mr|mrs|special))\b|\bpartner$|\brelationship status|\bany(?:one|body) special/i,
  except: /\bnames?\b|\bcalled\b|\bhow did|\bwhat (?:does|is)|\bhow long|\btalk to\b/i,
  read: (answer, { text: asked }) => {
    const phrase = lowFirst(answer.bare.replace(/^(?:have got|have|got) /i, ""));
    const state = states.exec(asked)?.[1]?.toLowerCase() ?? null;
    return firstSaid(
      () =>
        status.test(phrase) &&
        isPhrase(phrase.replace(/^in /, ""), 12) &&
        said("relation", `I am ${phrase}`),
      () =>
        one.test(phrase) &&
        isPhrase(phrase, 14) &&
        said("relation", `I have ${withArticle(phrase)}`),
      () => answer.sense === "no" && said("relation", notSo(answer.denial, state)),
      () =>
        answer.sense === null &&
        state !== null &&
        years.test(answer.bare) &&
        said("relation", `I have been ${state} for ${answer.bare.replace(/^for /i, "")}`),
      () => answer.sense === "yes" && so(answer, state, asked),
    );
  },
};

function notSo(denial: string, state: string | null): string {
  if (/any ?more|any longer/.test(denial))
    return state ? `I am no longer ${state}` : "I no longer have a partner";
  if (/^never/.test(denial) && state === "married") return "I have never been married";
  return state ? `I am not ${state}` : "I have no partner";
}

function so({ text, bare }: Answer, state: string | null, asked: string): Said[] {
  const name = /^(?:to )?(\p{Lu}[\p{Ll}'’-]+)$/u.exec(text)?.[1];
  if (!state) {
    const whom = /\b(partner|boyfriend|girlfriend|husband|wife)\b/i.exec(asked)?.[1] ?? "partner";
    return said("relation", `I have a ${whom.toLowerCase()}${name ? ` called ${name}` : ""}`);
  }
  if (name) return said("relation", `I am ${state} to ${name}`);
  if (years.test(bare))
    return said("relation", `I have been ${state} for ${bare.replace(/^for /i, "")}`);
  return said("relation", `I am ${state}${/^since /i.test(bare) ? ` ${lowFirst(bare)}` : ""}`);
}
