import { ed25519 } from "@noble/curves/ed25519";
import { canonicalJson } from "@/lib/proof/canonical";
import { checkpointHash, type SignedCheckpoint } from "@/lib/proof/checkpoint";
import type { Disclosed, ExportLine } from "@/lib/proof/export";
import { commitment, hashOf, type Tag, taggedBytes } from "@/lib/proof/hash";
import { type Event, genesis, linkHash } from "@/lib/proof/link";
import type { Manifest } from "@/lib/proof/manifest";
import { type Peaks, rootOfPeaks, withLeaf } from "@/lib/proof/merkle";

const round = { id: "rnd_long", number: 1 };
const begin = Date.parse("2026-01-01T12:00:00.000Z");
const key = ed25519.utils.randomPrivateKey();
const publicKey = Buffer.from(ed25519.getPublicKey(key)).toString("hex");
const salt = "00112233445566778899aabbccddeeff";
const floor = 10_000_000_000n;
const price = 10_000_000n;
const shares = { pool: "7000000", buyback: "2000000", operations: "1000000" };
const iso = (ms: number) => new Date(ms).toISOString();

const sign = <T>(tag: Tag, body: T) => ({
  body,
  key: publicKey,
  signature: Buffer.from(ed25519.sign(taggedBytes(tag, body), key)).toString("hex"),
});

const manifest: Manifest = {
  format: "anubis.manifest/1",
  round,
  version: 1,
  at: iso(begin),
  guardian: { slug: "doorkeeper", name: "The doorkeeper", level: 1 },
  promptHash: commitment("prompt", salt, "Keep the door."),
  parameters: {},
  tools: [],
  context: {},
  judges: ["moderation:house", "guardian"],
  rules: {
    fee: { mode: "fixed", first: String(price) },
    split: { pool: 7_000, buyback: 2_000, operations: 1_000 },
    floor: String(floor),
    quoteSeconds: 60,
    messageMax: 1_000,
    end: { afterAttempts: 1_000_000, at: null, countdownHours: 24, lastPlayer: 1_000 },
    models: ["house/scale"],
    judgeTimeoutSeconds: 60,
  },
  code: { version: "0.0.0", commit: null },
};

const words =
  "The river is high tonight, and I have carried this basket a long way to you. ".repeat(3);
const answer =
  "You may set the basket down. The pool stays where it is, on its side of the scale. ".repeat(4);

/** The export of a made-up round that keeps every rule: so many attempts, a signature a minute. */
export function* longRound(attempts: number): Generator<ExportLine> {
  const chain = new Chain();
  const last = begin + attempts * 10_000 + 60_000;
  yield { line: "round", format: "anubis.export/1", round, at: iso(last) };
  yield chain.link(
    {
      type: "manifest",
      at: iso(begin),
      version: 1,
      hash: hashOf("manifest", manifest),
      reason: null,
    },
    { manifest: sign("manifest", manifest) },
  );
  const pool = String(floor);
  yield chain.link({ type: "opened", at: iso(begin), floor: pool, carry: "0", pool }, null);
  for (let number = 1; number <= attempts; number++) {
    yield* attempt(chain, number);
    if (number % 6 === 0 && number < attempts)
      yield chain.checkpoint(begin + number * 10_000 + 9_000);
  }
  yield chain.checkpoint(last);
}

function* attempt(chain: Chain, number: number): Generator<ExportLine> {
  const at = begin + number * 10_000;
  const named = { attempt: `att_${number}`, number };
  const message = `${words}${number}`;
  yield chain.link(
    {
      type: "paid",
      at: iso(at + 1_000),
      ...named,
      player: hashOf("player", number % 500),
      quote: {
        id: `quo_${number}`,
        price: String(price),
        step: number - 1,
        issued: iso(at),
        expires: iso(at + 60_000),
      },
      split: shares,
      message: commitment("text", salt, message),
      manifest: 1,
    },
    { salt, message },
  );
  const shown = canonicalJson({ recent: [words] });
  const said = { answer: `${answer}${number}`, explanation: "It asked for what it may not have." };
  yield chain.link(
    {
      type: "judged",
      at: iso(at + 4_000),
      ...named,
      outcome: "rejected",
      model: "house/scale",
      shown: commitment("text", salt, shown),
      answer: commitment("text", salt, said),
      toolCalled: true,
      charged: shares,
      payout: null,
      pool: String(floor + BigInt(shares.pool) * BigInt(number)),
      endsAt: null,
    },
    { salt, ...said, shown },
  );
}

class Chain {
  private seq = 0;
  private head = genesis(round.id);
  private peaks: Peaks = [];
  private last: SignedCheckpoint | null = null;

  link(event: Event, disclosed: Disclosed | null): ExportLine {
    this.seq++;
    const link = { seq: this.seq, previous: this.head, event };
    this.head = linkHash(link);
    this.peaks = withLeaf(this.peaks, this.head);
    return { line: "link", link: { ...link, hash: this.head }, disclosed };
  }

  checkpoint(at: number): ExportLine {
    this.last = sign("checkpoint", {
      format: "anubis.checkpoint/1" as const,
      round,
      size: this.seq,
      root: rootOfPeaks(this.peaks),
      head: this.head,
      at: iso(at),
      previous: this.last && checkpointHash(this.last),
    });
    return { line: "checkpoint", checkpoint: this.last };
  }
}
