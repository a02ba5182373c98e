import { answerOf } from "./answer";
import { completed } from "./completed";
import type { Frame, Said } from "./frame";
import { affirmedFrame } from "./frames/affirmed";
import { ageFrame } from "./frames/age";
import { birthdayFrame, notYetFrame, planFrame, whenFrame } from "./frames/dates";
import { faithFrame } from "./frames/faith";
import { childrenFrame, petsFrame, siblingsFrame } from "./frames/having";
import { ailmentFrame, allergyFrame, conditionFrame, dietFrame } from "./frames/health";
import { nameFrame, pronounsFrame } from "./frames/name";
import { openFrame } from "./frames/open";
import { partnerFrame } from "./frames/partner";
import { childhoodFrame, elsewhereFrame, homeFrame, originFrame } from "./frames/places";
import { polarFrame } from "./frames/polar";
import {
  dreamFrame,
  fearFrame,
  hobbyFrame,
  instrumentFrame,
  languageFrame,
} from "./frames/pursuits";
import { choiceFrame, favouriteFrame, likingFrame } from "./frames/tastes";
import { theirsFrame } from "./frames/theirs";
import { schoolFrame, studyFrame, workFrame, workplaceFrame } from "./frames/work";
import { type Question, questionsIn } from "./questions";
import type { Lasts } from "./turning";

/** What a message answers, and the message with its answer spelled out in full. */
export type Answered = { said: Said[]; message: string };

const particular: readonly Frame[] = [
  theirsFrame,
  pronounsFrame,
  nameFrame,
  ageFrame,
  birthdayFrame,
  childhoodFrame,
  originFrame,
  workplaceFrame,
  schoolFrame,
  studyFrame,
  workFrame,
  faithFrame,
  allergyFrame,
  dietFrame,
  conditionFrame,
  siblingsFrame,
  childrenFrame,
  petsFrame,
  partnerFrame,
  favouriteFrame,
  choiceFrame,
  likingFrame,
  languageFrame,
  instrumentFrame,
  hobbyFrame,
  fearFrame,
  dreamFrame,
  notYetFrame,
  whenFrame,
  planFrame,
  elsewhereFrame,
  homeFrame,
];

/**
 * What a short answer says in the frame of the question before it. Of several questions the last is
 * meant, unless the answer has the shape of another. What the companion says teaches nothing: without
 * an answer there is nothing.
 */
export function readAnswer(
  message: string,
  before: readonly string[],
  asked: string,
  lasts: Lasts,
): Answered {
  const nothing = { said: [], message };
  const answer = asked === "" ? null : answerOf(message);
  if (!answer) return nothing;
  const questions = questionsIn(asked).flatMap((question) => completed(question, before));
  const frames = [
    ...particular,
    affirmedFrame(lasts),
    polarFrame(lasts),
    openFrame(lasts),
    ailmentFrame,
  ];
  for (const { question, frame } of inOrder(questions, frames)) {
    if (frame.fits && !frame.fits(answer)) continue;
    const said = frame.read(answer, question, before);
    if (said.length === 0) continue;
    const clauses = said.map(({ clause }) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`);
    const left = isUsed(answer.bare, clauses) ? [answer.more, answer.rest] : [beyond(answer.left)];
    return { said, message: [...clauses, ...left].filter((part) => part !== "").join(". ") };
  }
  const goesOn = /^(?:she|he|they|it|I|we|my)\b/i.test(answer.left) && answer.sense !== null;
  return goesOn ? { said: [], message: answer.left } : nothing;
}

/** Whether the words of an answer stand in what it says: "no, but I do not eat pork" is not told by its "no". */
function isUsed(bare: string, clauses: readonly string[]): boolean {
  const told = clauses.join(" ").toLowerCase();
  const words = bare.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  return words.filter((word) => told.includes(word)).length * 2 >= words.length;
}

const beyond = (left: string) => left.replace(/^(?:but|and|so|though|because)\b[\s,]*/i, "");

/** The last question first; of each the frames that it is asked in. */
function inOrder(questions: readonly Question[], frames: readonly Frame[]) {
  return [...questions].reverse().flatMap((question) =>
    frames
      .filter((frame) => frame === theirsFrame || !isOfAnother(question.text))
      .filter(({ asks, except }) => asks.test(question.text) && !except?.test(question.text))
      .map((frame) => ({ question, frame })),
  );
}

/** "He got a name?": of somebody else, and no word of the person. */
const isOfAnother = (asked: string) =>
  /\b(?:he|she|they|him|her|his|their|it has|it got)\b/i.test(asked) &&
  !/\b(?:you|your|yours|yourself|ye|yer|ya)\b/i.test(asked);
