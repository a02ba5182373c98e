import { isOccupation } from "../../extract/occupations";
import type { Answer } from "../answer";
import type { Frame } from "../frame";
import { isPhrase, withArticle } from "../phrase";
import { bareQuestion, type Lasts, lasting, mine, ofTheTalk } from "../turning";

const stated =
  /^(?:(?:so|and|oh|ah|then|wait|but|okay|ok|right|hm+|let me guess|I guess|I take it|I imagine|I gather|sounds like|it sounds like|in other words|which means|meaning)[, ]+)*((?:you|your (?:[\p{L}-]+ ){1,3}?(?:is|are|was|has|lives|works))\b.+)$/iu;

/** "So you are a nurse?" "yes": what the companion supposes counts once the person affirms it. */
export function affirmedFrame(lasts: Lasts): Frame {
  return {
    asks: stated,
    except:
      /\byou (?:think|mean|want|said|say|told|mentioned|know|feel|ready|ok|alright|sure|like that|should|could|would|must|might|will|can)\b|\b(?:what|where|when|who|why|how|which)\b|\b(?:do|are|have) you\b/i,
    read: (answer, { text: asked }) => {
      const told = bareQuestion(stated.exec(asked)?.[1] ?? "");
      if (told === "" || ofTheTalk.test(told)) return [];
      const clause = mine(told).replace(
        /^I (an?|the|from|in|married|single|vegan|vegetarian)\b/,
        "I am $1",
      );
      return lasting(affirmed(answer, clause), lasts);
    },
  };
}

/** What is left of what was supposed; empty where nothing is. */
function affirmed({ sense, agreement, text, bare }: Answer, clause: string): string {
  if (/^(?:I )?was\b/i.test(agreement)) return clause.replace(/^I am /, "I was ");
  if (sense === "yes") return clause;
  const isAnother = /^I am an? /.test(clause) && isOccupation(bare) && isPhrase(bare, 6);
  if (isAnother) return `I am ${withArticle(bare)}`;
  if (sense === null) return "";
  const isDenial = /\b(?:not|no longer|never)\b/i.test(clause);
  if (isDenial) return text === "" ? clause : "";
  const isCorrected = /^I am an? /.test(clause) && /^an? /i.test(bare) && isPhrase(bare, 6);
  return isCorrected ? `I am ${bare}` : "";
}
