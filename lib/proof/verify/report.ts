import { type Anchor, anchorMemo } from "../anchor";
import type { Round } from "../shapes";
import type { Chain } from "./chain";
import type { Replay } from "./replay";
import { dollars } from "./wrong";

/** The first thing that is wrong, and where: the line of the file, the link, the sentence. */
export type Finding = { line: number; link: number | null; sentence: string };

export type Report = {
  /** `sound`: everything that can be checked fits. `unreadable`: this is no such document. */
  result: "sound" | "wrong" | "unreadable";
  finding: Finding | null;
  about: { kind: "round" | "attempt"; name: string } | null;
  facts: { name: string; value: string }[];
  /** The questions that a stranger has, answered from the document alone. */
  answers: { question: string; answer: string }[];
  /** What a document cannot prove, whatever is in it. */
  limits: string[];
  /** What the document says is on a blockchain, with the words that would stand there. */
  anchors: Anchored[];
};

export type Anchored = Anchor & { memo: string };

export const anchoredIn = (round: Round, anchors: readonly Anchor[]): Anchored[] =>
  anchors.map((anchor) => ({ ...anchor, memo: anchorMemo(round, anchor) }));

/** The newest head that is said to be on a blockchain. */
export function anchorFacts(anchors: readonly Anchor[]): Report["facts"] {
  const newest = anchors.at(-1);
  if (!newest) return [];
  const { size, place, slot, at, signature, signer } = newest;
  return [
    { name: "Heads anchored", value: String(anchors.length) },
    { name: "Newest anchor", value: `${size} links at slot ${slot} of ${place}, ${at}` },
    { name: "In transaction", value: signature },
    { name: "Signed by", value: signer },
  ];
}

export const roundLimits = [
  "That the model named in the manifest is the one that answered: its provider would have to sign what it says.",
  "That nothing happened after the last checkpoint in this file, or that a longer export does not exist.",
  "That everybody was given the same file: compare its head with the one on the site, or with somebody else's.",
];

export function roundAnswers(replay: Replay): Report["answers"] {
  const { attempts, versions } = replay;
  const judged = replay.judgedAt.length;
  return [
    {
      question: "Were these the rules?",
      answer: `${plural(versions.length, "signed version")} of the manifest, the first before any fee. Every price, split and countdown follows from it. ${promptAnswer(replay)}`,
    },
    {
      question: "Was the order kept?",
      answer: `${plural(attempts.length, "attempt")} took ${attempts.length === 1 ? "its place" : "their places"} without a gap, and ${judged} were judged in the order of payment.`,
    },
    { question: "Was anybody vetoed?", answer: vetoAnswer(replay) },
    { question: "Did the money go where it was said?", answer: moneyAnswer(replay) },
  ];
}

function promptAnswer({ revealed }: Replay): string {
  return revealed
    ? "The prompt that was revealed is the one it committed to."
    : "The prompt is not revealed yet.";
}

function vetoAnswer({ attempts, voided, refunded }: Replay): string {
  const count = [...voided.values()].reduce((sum, each) => sum + each, 0);
  const reasons = [...voided].map(([reason, times]) => `${reason} ${times}`).join(", ");
  const gone = count === 0 ? "No attempt was voided." : `${count} voided (${reasons}).`;
  const waiting = attempts.filter(({ outcome }) => outcome === "waiting").length;
  return [
    gone,
    refunded > 0 && `${refunded} refunded after their verdict.`,
    waiting > 0 && `${plural(waiting, "attempt")} had no outcome yet when this was signed.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function moneyAnswer({ state, pool, winner, paidOut }: Replay): string {
  if (winner)
    return `Attempt ${winner.number} won, and got the whole pool: ${dollars(winner.amount)}.`;
  if (paidOut > 0n) return `Nobody won. ${dollars(paidOut)} were divided by the rule.`;
  if (state === "expired" || state === "settled") return "Nobody won, and nobody had paid.";
  return `Nobody has won yet. The pool holds ${dollars(pool)}: the floor and each judged fee's share.`;
}

export function roundFacts(chain: Chain, replay: Replay): Report["facts"] {
  return [
    { name: "Links", value: String(chain.size) },
    { name: "Attempts", value: String(replay.attempts.length) },
    { name: "Judged", value: String(replay.judgedAt.length) },
    { name: "Texts withheld", value: String(replay.withheld) },
    { name: "Signed checkpoints", value: String(chain.checkpoints) },
    ...(chain.last
      ? [
          { name: "Signed at", value: chain.last.body.at },
          { name: "Key", value: chain.last.key },
        ]
      : []),
    { name: "Head", value: chain.head },
    ...anchorFacts(chain.anchors),
  ];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
