import type { MemoryKind } from "../../contract";
import { type Said, said } from "./frame";
import { lowFirst } from "./phrase";

/** The kind of what a clause states for long, or null: the grammar's judgement. */
export type Lasts = (clause: string) => MemoryKind | null;

/** What the one who asks says of the person, as they would say it: "your" as "my". */
export const mine = (text: string) =>
  text
    .replace(/\byourself\b/gi, "myself")
    .replace(/\byours\b/gi, "mine")
    .replace(/\byour\b/gi, "my")
    .replace(/\byou are\b/gi, "I am")
    .replace(/\byou were\b/gi, "I was")
    .replace(/\byou\b/gi, "I");

const tail =
  /(?:,? (?:then|too|as well|right|yourself|by any chance|at all|yet|ever|or (?:not|no|something|anything|what)|no|is it|though|now|these days|by the way|if I may ask|if you do not mind(?: me asking)?|huh|eh|correct|is that right|have I got that right|am I right|(?:do|are|is|have) (?:you|it|he|she|they) not|(?:do|are|is|have) not (?:you|it|he|she|they)|love|dear|my (?:dear|friend|lord|lady|child|lad)|adventurer|travell?er|stranger|wanderer|child|mortal|lass|lad|sailor|officer|captain|human|mate|wise one|brave one|exactly|mostly|usually|normally|instead|yourself|(?:the )?most|more))+$/i;

/** A question without what only hangs on it. */
export const bareQuestion = (text: string) => text.replace(tail, "");

/** Of this talk, this moment or what goes on between the two: it tells nothing of a life. */
export const ofTheTalk =
  /\b(?:want|like (?:me|to (?:talk|hear|tell|know|play|try|see|come))|think|thought|mean|mind|know|remember|feel|believe (?:me|that)|ready|okay|ok|sure|alright|all right|kidding|joking|serious|trust|see (?:what|that|the|it)|understand|agree|hear|notice|guess|reali[sz]e|wonder|wish|hope|need|sleep (?:well|ok|okay|alright|all|much|enough)|doing (?:ok|well|alright)|still (?:there|here|up|awake|with me)|there|here|happy|sad|tired|hungry|busy|bored|excited|nervous|curious|comfortable|safe|lonely|today|tonight|tomorrow|this (?:morning|evening|afternoon)|last night|yesterday|just now|right now|tell|told|said|say|mention(?:ed)?|promise|swear|dare|recogni[sz]e|accept|surrender|suggest|recommend|care|a (?:moment|minute|second|question|secret|plan|reason|point|story|favour|favor)|time (?:for|to)|any (?:questions|idea|ideas|advice|thoughts))\b/i;

/** A clause, if it tells of more than this day. */
export const lasting = (clause: string, lasts: Lasts): Said[] => {
  const kind = clause === "" ? null : lasts(clause);
  return kind ? said(kind, clause) : [];
};

/** "Since 2019" as "since 2019", "Nurse" as "nurse", a name as it is. */
export const within = (phrase: string) =>
  lowFirst(phrase).replace(
    /^(?:Since|For|About|Nearly|Almost|Over|All|My|Just|Only|When|On|At|In|Every|Once|Twice|Most|Sometimes|Occasionally|From|With|Until|Too|Mostly|Mainly|Usually|By|Near|Under|Never|Rarely|Now|As|Daily|Weekly|Always|Around|Before|After|Last|Back)\b/,
    (word) => word.toLowerCase(),
  );
