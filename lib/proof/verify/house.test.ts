import { expect, test } from "vitest";
import { longRound } from "@/lib/testing/long-round";
import { changed, isLink, type LinkLine, signedByOutsider } from "@/lib/testing/tamper";
import type { ExportLine } from "../export";
import { commitment } from "../hash";
import type { Event } from "../link";
import { pathTo, treeOf } from "../merkle";
import { documentVerifier } from "./verify-document";
import { verifyReceipt } from "./verify-receipt";

/** A whole round as a house could make it up: whatever stands there, it has signed it. */
const honest = [...longRound(12)];

function verify(lines: readonly ExportLine[]) {
  const verifier = documentVerifier();
  for (const line of lines) verifier.line(JSON.stringify(line));
  return verifier.finish();
}

const is = (type: Event["type"], number?: number) => (line: ExportLine) =>
  isLink(line) &&
  line.link.event.type === type &&
  (number === undefined || ("number" in line.link.event && line.link.event.number === number));

const madeUp = (at: (line: ExportLine) => boolean, change: (line: LinkLine) => void) =>
  verify(signedByOutsider(changed(honest, at, change))).finding?.sentence;

test("a house that keeps to its rules is sound, whoever signs", () => {
  expect(verify(signedByOutsider(honest)).finding).toBeNull();
});

test("a message longer than the rules allow is found", () => {
  const message = "é".repeat(1_001);
  const sentence = madeUp(is("paid", 7), (line) => {
    const { disclosed } = line;
    if (!disclosed || !("message" in disclosed) || line.link.event.type !== "paid") return;
    disclosed.message = message;
    line.link.event.message = commitment("text", disclosed.salt, message);
  });
  expect(sentence).toBe("The message of attempt 7 is longer than 1000 characters.");
});

test("a win without the call that releases the pool is found", () => {
  const sentence = madeUp(is("judged", 12), ({ link: { event } }) => {
    if (event.type !== "judged") return;
    Object.assign(event, { outcome: "won", payout: event.pool, pool: "0", toolCalled: false });
  });
  expect(sentence).toBe("Attempt 12 won without the call that releases the pool.");
});

test("a manifest that was dated back is found", () => {
  const sentence = madeUp(is("manifest"), ({ link: { event } }) => {
    event.at = "2026-01-01T11:59:59.000Z";
  });
  expect(sentence).toBe("Version 1 of the manifest names another time than its link.");
});

test("whoever waits for an outcome is counted", () => {
  const report = verify(signedByOutsider(honest.filter((line) => !is("judged", 12)(line))));
  expect(report.result).toBe("sound");
  expect(JSON.stringify(report.answers)).toContain("1 attempt had no outcome yet");
});

test("a receipt whose verdict was left out says that it shows none", () => {
  const links = honest.filter(isLink);
  const tree = treeOf(links.map(({ link }) => link.hash));
  const checkpoint = honest.findLast((line) => line.line === "checkpoint");
  const paid = links.filter((line) => is("manifest")(line) || is("paid", 1)(line));
  const report = verifyReceipt({
    format: "anubis.receipt/1",
    round: { id: "rnd_long", number: 1 },
    attempt: { id: "att_1", number: 1 },
    links: paid.map(({ link, disclosed }) => ({
      link,
      disclosed,
      path: pathTo(tree, link.seq - 1),
    })),
    checkpoint: checkpoint?.line === "checkpoint" ? checkpoint.checkpoint : null,
    anchors: [],
  });
  expect(report.result).toBe("sound");
  expect(report.answers.at(-1)?.answer).toContain("shows no outcome");
});
