import { ExportLine } from "../export";
import { addCheckpoint, addLink, type Chain, checkSignature, newChain } from "./chain";
import { checkDisclosed } from "./disclosed";
import { comparedFacts, compareHead, compareKeys, type Known } from "./known";
import { newReplay, type Replay } from "./replay";
import { replayEvent } from "./replay-event";
import { type Finding, type Report, roundAnswers, roundFacts, roundLimits } from "./report";
import { must, Wrong } from "./wrong";

export type Verifier = {
  /** Takes the next line of the file. False once something is wrong: no more is needed. */
  line(text: string): boolean;
  finish(): Report;
};

type LinkLine = Extract<ExportLine, { line: "link" }>;
type Reading = { name: string; chain: Chain; replay: Replay };

/** Replays an export line by line, and stops at the first line that does not fit. */
export function exportVerifier(known: Known = {}): Verifier {
  const at: { line: number; link: number | null } = { line: 0, link: null };
  let reading: Reading | null = null;
  let finding: Finding | null = null;

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      finding = { ...at, sentence: error.message };
    }
  }

  function take(text: string): void {
    const line = parse(text);
    if (line.line === "round") {
      must(reading === null, "A second round begins here.");
      reading = {
        name: `Round ${line.round.number}`,
        chain: newChain(line.round.id),
        replay: newReplay(line.round.id),
      };
      return;
    }
    if (!reading) throw new Wrong("This file does not begin like the export of a round.");
    if (line.line === "checkpoint") addCheckpoint(reading.chain, line.checkpoint);
    else takeLink(reading, line);
  }

  function takeLink({ chain, replay }: Reading, { link, disclosed }: LinkLine): void {
    at.link = link.seq;
    addLink(chain, link);
    if (checkDisclosed(link, disclosed) === "withheld") replay.withheld++;
    replayEvent(replay, link.event, disclosed);
  }

  return {
    line(text) {
      if (finding) return false;
      at.line++;
      if (text.trim() !== "") attempt(() => take(text));
      return finding === null;
    },
    finish() {
      if (!finding) attempt(() => finish(reading, known));
      return reportOn(reading, finding, known);
    },
  };
}

function parse(text: string): ExportLine {
  const value = jsonOf(text);
  const { success, error } = ExportLine.safeParse(value);
  const issue = error?.issues[0];
  must(
    success,
    `This line does not have the form of an export${issue?.path.length ? ` at ${issue.path.join(".")}` : ""}.`,
  );
  // As it was written, not as it was parsed: hashes are taken of everything that stands there.
  return value as ExportLine;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Wrong("This line is not JSON.");
  }
}

/** What only the end of the file can tell: that all of it is signed, and by whom. */
function finish(reading: Reading | null, known: Known): void {
  if (!reading) throw new Wrong("There is no export in this file.");
  const { chain, replay } = reading;
  if (!chain.last) throw new Wrong("No checkpoint signs anything in this file.");
  checkSignature(chain.last);
  const unsigned = chain.size - chain.last.body.size;
  must(unsigned === 0, `The last links, ${unsigned} of them, are not signed by a checkpoint.`);
  compareKeys(known, [...replay.keys, ...chain.keys]);
  compareHead(known, chain.head);
}

function reportOn(reading: Reading | null, finding: Finding | null, known: Known): Report {
  const limits = roundLimits;
  if (!reading)
    return { result: "unreadable", finding, about: null, facts: [], answers: [], limits };
  const { chain, replay, name } = reading;
  return {
    result: finding ? "wrong" : "sound",
    finding,
    about: { kind: "round", name },
    facts: [...roundFacts(chain, replay), ...comparedFacts(known)],
    answers: finding ? [] : roundAnswers(replay),
    limits,
  };
}
