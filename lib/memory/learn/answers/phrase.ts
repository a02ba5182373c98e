import { animals, people } from "../extract/lexicon";
import { isOccupation } from "../extract/occupations";

export const count =
  "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";

/** A verb of its own, or somebody it is about: no mere phrase. */
const clause =
  /^(?:I|we|you|he|she|they|it|that|this|there|who|what|why|how|let|do|does|did|can|could|will|would|should|is|are|am|was|were|has|had|if|when|because|tell|ask|stop|please|see|thinking|feeling|trying|remember)\b|\b(?:you|your|yours)\b/i;

/** Whether a short answer is a phrase that may stand for what was asked. */
export const isPhrase = (text: string, most = 12): boolean =>
  /[\p{L}\d]/u.test(text) && text.split(" ").length <= most && !clause.test(text);

const living = new RegExp(`^(?:(?!and\\b)[\\p{L}'’-]+ ){0,4}?(?:${people}|${animals})\\b`, "iu");
const determined =
  /^(?:an?|the|my|our|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|few|lots?|loads|no|both|just|only|\d+)\b/i;

/** "cat called Minka" as "a cat called Minka". */
export function withArticle(phrase: string): string {
  const text = lowFirst(phrase);
  if (determined.test(text)) return text;
  const [head = ""] = living.exec(text) ?? [];
  const isMany = /(?:[^su]s|children|mice|geese|fish|kids)$/i.test(
    head || text.split(" ")[0] || "",
  );
  if (isMany) return text;
  return `${/^[aeiou]/i.test(text) ? "an" : "a"} ${text}`;
}

/** Whether a phrase begins with somebody or with an animal: "cat called Minka". */
export const isLivingFirst = (phrase: string) => living.test(phrase);

/** "Nurse at Cork General" as "nurse …", but "Derek" and "NHS" as they are. */
export const lowFirst = (text: string) =>
  (/^\p{Lu}\p{Ll}+$/u.test(text.split(/[ ,]/)[0] ?? "") &&
    /^(?:a|an|the|two|three|one|four|five|just|nurse|plumber|teacher|retired|student|cat|dog|wife|boyfriend|girlfriend|husband|partner|kids?|sons?|daughters?|boys?|girls?|in|at|on|near|outside|from|around|about|nearly|almost|since|for|both|only|single|married|divorced|widowed|engaged)$/i.test(
      text.split(/[ ,]/)[0] ?? "",
    )) ||
  isOccupation(text.split(/[ ,]/)[0] ?? "")
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;

export const upFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
