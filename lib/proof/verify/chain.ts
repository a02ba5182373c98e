import type { Anchor } from "../anchor";
import { checkpointHash, type SignedCheckpoint } from "../checkpoint";
import { genesis, type Link, linkHash } from "../link";
import { type Peaks, rootOfPeaks, withLeaf } from "../merkle";
import { isSameRound, type Round } from "../shapes";
import { isSignedBy } from "../signature";
import { TOLERANCE_MS } from "./replay";
import { must } from "./wrong";

/** The links so far: how many, the last one's hash, and the tree over all of them. */
export type Chain = {
  round: Round;
  size: number;
  head: string;
  time: number;
  peaks: Peaks;
  keys: Set<string>;
  checkpoints: number;
  last: SignedCheckpoint | null;
  /** What was written to a blockchain, the smallest first. */
  anchors: Anchor[];
};

export const newChain = (round: Round): Chain => ({
  round,
  size: 0,
  head: genesis(round.id),
  time: Number.NEGATIVE_INFINITY,
  peaks: [],
  keys: new Set(),
  checkpoints: 0,
  last: null,
  anchors: [],
});

/** A link stands in its place, holds on to the one before, and its hash is its own. */
export function addLink(chain: Chain, link: Link): void {
  const next = chain.size + 1;
  must(link.seq === next, `Link ${link.seq} stands where link ${next} should be.`);
  must(link.previous === chain.head, `Link ${link.seq} does not follow the link before it.`);
  must(linkHash(link) === link.hash, `The hash of link ${link.seq} does not fit what it says.`);
  const time = Date.parse(link.event.at);
  must(time >= chain.time - TOLERANCE_MS, `Link ${link.seq} is older than the link before it.`);
  chain.size = next;
  chain.head = link.hash;
  chain.time = Math.max(time, chain.time);
  chain.peaks = withLeaf(chain.peaks, link.hash);
}

/**
 * A checkpoint is about exactly the links so far, and names the checkpoint before. Its signature
 * is looked at when it is the last one: that one stands for all before it.
 */
export function addCheckpoint(chain: Chain, checkpoint: SignedCheckpoint): void {
  const { body } = checkpoint;
  must(isSameRound(body.round, chain.round), "The checkpoint is of another round.");
  must(
    body.size === chain.size,
    `A checkpoint over ${body.size} links stands after link ${chain.size}.`,
  );
  must(
    body.head === chain.head && body.root === rootOfPeaks(chain.peaks),
    `The links up to ${chain.size} are not those that the deployment signed.`,
  );
  const { last } = chain;
  const follows = body.previous === (last && checkpointHash(last));
  if (last && !(follows && last.key === checkpoint.key)) checkSignature(last);
  must(follows, `The checkpoint over ${body.size} links does not follow the checkpoint before it.`);
  chain.last = checkpoint;
  chain.keys.add(checkpoint.key);
  chain.checkpoints++;
}

/** An anchor is about exactly the links so far. Whether the blockchain has it, only the blockchain tells. */
export function addAnchor(chain: Chain, anchor: Anchor): void {
  const { size, head } = anchor;
  must(size === chain.size, `An anchor of ${size} links stands after link ${chain.size}.`);
  must(
    head === chain.head,
    `The anchor of ${size} links holds ${head}, and not the hash of the last of them.`,
  );
  chain.anchors.push(anchor);
}

export function checkSignature(checkpoint: SignedCheckpoint): void {
  must(
    isSignedBy("checkpoint", checkpoint),
    `The checkpoint over ${checkpoint.body.size} links does not bear its key's signature.`,
    "checkpoint",
  );
}
