import type { Anchor } from "../anchor";
import type { SignedCheckpoint } from "../checkpoint";
import { ExportLine } from "../export";
import { hashOf } from "../hash";
import { genesis, linkHash } from "../link";
import { addAnchor, addCheckpoint, addLink, type Chain, checkSignature, newChain } from "./chain";
import { checkDisclosed } from "./disclosed";
import { comparedFacts, compareHead, compareKeys, type Known } from "./known";
import { newReplay, type Replay } from "./replay";
import { replayEvent } from "./replay-event";
import {
  anchoredIn,
  type Finding,
  type Report,
  roundAnswers,
  roundFacts,
  roundLimits,
} from "./report";
import { must, type Place, parsed, Wrong } from "./wrong";

export type Verifier = {
  /** Takes the next line of the file. False once something is wrong: no more is needed. */
  line(text: string): boolean;
  finish(): Report;
};

type LinkLine = Extract<ExportLine, { line: "link" }>;
type Heading = Extract<ExportLine, { line: "round" }>;
type Reading = { heading: Heading; chain: Chain; replay: Replay };

/** Replays an export line by line, and stops at the first line that does not fit. */
export function exportVerifier(known: Known = {}): Verifier {
  const lines: Record<Place, number> = { here: 0, heading: 0, checkpoint: 0 };
  let count = 0;
  let link: number | null = null;
  let reading: Reading | null = null;
  let finding: Finding | null = null;

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      const { message: sentence, place } = error;
      finding = { line: lines[place], link: place === "here" ? link : null, sentence };
    }
  }

  function take(text: string): void {
    const line = parse(text);
    if (line.line === "round") {
      must(reading === null, "A second round begins here.");
      const { round } = line;
      reading = { heading: line, chain: newChain(round), replay: newReplay(round) };
      lines.heading = lines.here;
      return;
    }
    if (!reading) throw new Wrong("This file does not begin like the export of a round.");
    if (line.line === "link") takeLink(reading, line);
    else if (line.line === "anchor") takeAnchor(reading, line.anchor);
    else takeCheckpoint(reading, line.checkpoint);
  }

  function takeCheckpoint({ chain }: Reading, checkpoint: SignedCheckpoint): void {
    link = null;
    addCheckpoint(chain, checkpoint);
    lines.checkpoint = lines.here;
  }

  function takeAnchor({ chain }: Reading, anchor: Anchor): void {
    link = null;
    addAnchor(chain, anchor);
  }

  function takeLink({ heading, chain, replay }: Reading, line: LinkLine): void {
    const { event, seq } = line.link;
    link = seq;
    must(
      seq > 1 || namesItsRound(heading, line),
      "The heading names another round than the one that follows.",
      "heading",
    );
    addLink(chain, line.link);
    if (checkDisclosed(line.link, line.disclosed) === "withheld") replay.withheld++;
    replayEvent(replay, event, line.disclosed);
  }

  /** What only the end of the file can tell: that all of it is signed, when, and by whom. */
  function end(current: Reading | null): void {
    if (!current) throw new Wrong("There is no export in this file.");
    const { heading, chain, replay } = current;
    if (!chain.last) throw new Wrong("No checkpoint signs anything in this file.");
    checkSignature(chain.last);
    const unsigned = chain.size - chain.last.body.size;
    must(unsigned === 0, `The last links, ${unsigned} of them, are not signed by a checkpoint.`);
    must(
      heading.at === chain.last.body.at,
      "The heading names another time than the last signature.",
      "heading",
    );
    compareKeys(known, [...replay.keys, ...chain.keys]);
    compareHead(known, chain.head);
  }

  return {
    line(text) {
      if (finding) return false;
      count++;
      if (text.trim() === "") return true;
      lines.here = count;
      attempt(() => take(text));
      return finding === null;
    },
    finish() {
      if (!finding) attempt(() => end(reading));
      return reportOn(reading, finding, known);
    },
  };
}

function parse(text: string): ExportLine {
  const value = parsed(text);
  const { success, error } = ExportLine.safeParse(value);
  const issue = error?.issues[0];
  must(
    success,
    `This line does not have the form of an export${issue?.path.length ? ` at ${issue.path.join(".")}` : ""}.`,
  );
  // As it was written, not as it was parsed: hashes are taken of everything that stands there.
  return value as ExportLine;
}

/**
 * Whether the heading names the round of the first link. Its manifest tells, unless that was
 * tampered with itself: then it is the link that is wrong.
 */
function namesItsRound({ round }: Heading, { link, disclosed }: LinkLine): boolean {
  if (link.event.type !== "manifest" || disclosed === null || !("manifest" in disclosed))
    return true;
  const { body } = disclosed.manifest;
  const isWhole =
    link.previous === genesis(body.round.id) &&
    linkHash(link) === link.hash &&
    hashOf("manifest", body) === link.event.hash;
  return !isWhole || (body.round.id === round.id && body.round.number === round.number);
}

function reportOn(reading: Reading | null, finding: Finding | null, known: Known): Report {
  const limits = roundLimits;
  if (!reading)
    return {
      result: "unreadable",
      finding,
      about: null,
      facts: [],
      answers: [],
      limits,
      anchors: [],
    };
  const { chain, replay, heading } = reading;
  return {
    result: finding ? "wrong" : "sound",
    finding,
    about: { kind: "round", name: `Round ${heading.round.number}` },
    // Nothing was compared before the end, which a wrong file does not reach.
    facts: [...roundFacts(chain, replay), ...(finding ? [] : comparedFacts(known))],
    answers: finding ? [] : roundAnswers(replay),
    limits,
    anchors: anchoredIn(heading.round, finding ? [] : chain.anchors),
  };
}
