import { ed25519 } from "@noble/curves/ed25519";
import { type Checkpoint, checkpointHash, type SignedCheckpoint } from "@/lib/proof/checkpoint";
import type { ExportLine } from "@/lib/proof/export";
import { taggedBytes } from "@/lib/proof/hash";
import { genesis, linkHash } from "@/lib/proof/link";
import { type Peaks, rootOfPeaks, withLeaf } from "@/lib/proof/merkle";

/** What an outsider can do to an export: they have the file and the verifier's source, and no key. */
export type LinkLine = Extract<ExportLine, { line: "link" }>;

export const isLink = (line: ExportLine): line is LinkLine => line.line === "link";

/** A copy with one line changed. */
export function changed(
  lines: readonly ExportLine[],
  at: (line: ExportLine) => boolean,
  change: (line: LinkLine) => void,
): ExportLine[] {
  const copy = structuredClone([...lines]);
  const found = copy.find(at);
  if (!found || !isLink(found)) throw new Error("there is such a link");
  change(found);
  return copy;
}

/** Numbers and hashes the links anew, so that the chain is whole again; signatures stay as they were. */
export function rehashed(lines: readonly ExportLine[]): ExportLine[] {
  const copy = structuredClone([...lines]);
  const [header] = copy;
  let previous = header?.line === "round" ? genesis(header.round.id) : "";
  let seq = 0;
  for (const line of copy) {
    if (!isLink(line)) continue;
    seq++;
    const link = { seq, previous, event: line.link.event };
    previous = linkHash(link);
    line.link = { ...link, hash: previous };
  }
  return copy;
}

/** The same with every checkpoint and manifest signed by the outsider's own key. */
export function signedByOutsider(lines: readonly ExportLine[]): ExportLine[] {
  const key = ed25519.utils.randomPrivateKey();
  const sign = <T>(tag: "manifest" | "checkpoint", body: T) => ({
    body,
    key: Buffer.from(ed25519.getPublicKey(key)).toString("hex"),
    signature: Buffer.from(ed25519.sign(taggedBytes(tag, body), key)).toString("hex"),
  });
  const copy = rehashed(lines);
  let peaks: Peaks = [];
  let [size, head, last]: [number, string, SignedCheckpoint | null] = [0, "", null];
  for (const line of copy) {
    if (isLink(line)) {
      [size, head, peaks] = [line.link.seq, line.link.hash, withLeaf(peaks, line.link.hash)];
      if (line.disclosed && "manifest" in line.disclosed)
        line.disclosed = { manifest: sign("manifest", line.disclosed.manifest.body) };
    } else if (line.line === "checkpoint") {
      const previous = last && checkpointHash(last);
      const root = rootOfPeaks(peaks);
      const body: Checkpoint = { ...line.checkpoint.body, size, head, root, previous };
      last = sign("checkpoint", body);
      line.checkpoint = last;
    }
  }
  return copy;
}
