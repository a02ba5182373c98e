import { beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import type { ExportLine } from "@/lib/proof/export";
import type { Known } from "@/lib/proof/verify/known";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { openSigner } from "@/lib/signing";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { changed, isLink, type LinkLine, rehashed, signedByOutsider } from "@/lib/testing/tamper";
import { verifyInProcess } from "@/lib/testing/verify-process";
import { roundById } from "../repository";
import { settleRoundOnEnd } from "../round/settle-round";
import { exportRound } from "./export-round";
import { signCheckpoints } from "./sign-checkpoints";

let now = new Date("2026-01-01T12:00:00Z");
const clock = () => now;
const system = () => testContext({ clock });
let lines: ExportLine[] = [];

/** Six attempts, signed after the third, after the win and after settling. */
beforeAll(async () => {
  await givenHouse({ clock });
  const round = await givenRound({ clock });
  const players = [
    await givenPlayer(undefined, { clock }),
    await givenPlayer(undefined, { clock }),
  ];
  for (let each = 1; each <= 6; each++) {
    const [one, two] = players;
    const words =
      each === 6 ? await messageThatWins(round) : `Good evening, for the ${each}th time.`;
    const who = each % 2 === 0 ? one : two;
    if (who) await pay(who, round, words);
    now = new Date(now.getTime() + 40_000);
    await judge(round, { clock });
    now = new Date(now.getTime() + 40_000);
    if (each === 3) await signCheckpoints(system());
  }
  await settleRoundOnEnd(system(), round);
  lines = await exported(round);
});

async function exported(roundId: Id<"round">): Promise<ExportLine[]> {
  const { number } = await roundById(testDb(), roundId);
  const all: ExportLine[] = [];
  for await (const line of (await exportRound(system(), number)).lines)
    all.push(JSON.parse(JSON.stringify(line)));
  return all;
}

function verify(tampered: readonly ExportLine[], known: Known = {}) {
  const verifier = exportVerifier(known);
  for (const line of tampered) verifier.line(JSON.stringify(line));
  return verifier.finish();
}

const event =
  (type: LinkLine["link"]["event"]["type"], number?: number) =>
  (line: ExportLine): boolean =>
    isLink(line) &&
    line.link.event.type === type &&
    (number === undefined || ("number" in line.link.event && line.link.event.number === number));
const lineOf = (at: (line: ExportLine) => boolean) => lines.findIndex(at) + 1;

test("untouched it is sound, in another process too", () => {
  expect(verify(lines).finding).toBeNull();
  expect(verifyInProcess(lines.map((line) => JSON.stringify(line))).exit).toBe(0);
});

/** Every text and number that stands anywhere in a document, by its path. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function spoil(line: ExportLine, path: (string | number)[]): ExportLine {
  const copy = structuredClone(line);
  const last = path.at(-1) ?? "";
  let inside = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) inside = inside[key] as Record<string, unknown>;
  inside[last] = other(inside[last]);
  return copy;
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "2026-01-01T12:00:00.000Z";
  const text = String(value);
  const [first = "0"] = text;
  return (first === "1" ? "2" : "1") + text.slice(1);
}

test("whatever is changed anywhere, in a heading, a link or a signature, that line is named", () => {
  const missed: string[] = [];
  for (const [index, line] of lines.entries()) {
    for (const path of leaves(line)) {
      const { finding } = verify(lines.with(index, spoil(line, path)));
      if (finding?.line !== index + 1)
        missed.push(`line ${index + 1}: ${path.join(".")} → ${finding?.line}`);
    }
  }
  expect(missed).toEqual([]);
});

test("whichever line is dropped, doubled or swapped with the next, the verifier says where", () => {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (index === 0) continue;
    expect(verify(lines.toSpliced(index, 0, line)).finding?.line).toBe(index + 2);
    const dropped = verify(lines.toSpliced(index, 1));
    expect(dropped.result).toBe("wrong");
    if (isLink(line)) expect(dropped.finding?.line).toBe(index + 1);
    if (!next) continue;
    const swapped = verify(lines.toSpliced(index, 2, next, line));
    expect(swapped.finding?.line).toBe(isLink(line) ? index + 1 : index + 2);
  }
});

test("a checkpoint that was dropped is missed by the next one, and the last one at the end", () => {
  const first = lineOf(({ line }) => line === "checkpoint");
  expect(verify(lines.toSpliced(first - 1, 1)).finding?.sentence).toMatch(
    /does not follow the check/,
  );
  expect(verify(lines.slice(0, -1)).finding?.sentence).toMatch(/not signed by a checkpoint/);
});

test("an attempt of another round cannot be put in", () => {
  const paid = lines.find(event("paid", 4)) as LinkLine;
  const at = lineOf(event("paid", 3));
  const inserted = verify(lines.toSpliced(at, 0, paid));
  expect(inserted.finding).toMatchObject({ line: at + 1 });
});

const forgeries: [string, () => ExportLine[], RegExp][] = [
  [
    "a lower price",
    () =>
      changed(lines, event("paid", 2), ({ link }) => {
        if (link.event.type === "paid") link.event.quote.price = "10000000";
      }),
    /Attempt 2 cost 10\.000000 USD; the rules say 10\.078000 USD/,
  ],
  [
    "an earlier step of the price",
    () =>
      changed(lines, event("paid", 3), ({ link }) => {
        if (link.event.type !== "paid") return;
        link.event.quote.step = 1;
        link.event.quote.price = "10078000";
      }),
    /price of attempt 3 is not that of the moment/,
  ],
  [
    "another split",
    () =>
      changed(lines, event("paid", 2), ({ link }) => {
        if (link.event.type === "paid")
          link.event.split = { ...link.event.split, pool: "7054599", operations: "1007801" };
      }),
    /fee of attempt 2 is not split/,
  ],
  [
    "a smaller prize",
    () =>
      changed(lines, event("judged", 6), ({ link }) => {
        if (link.event.type === "judged") link.event.payout = "10000000000";
      }),
    /Attempt 6 won .* but 10000\.000000 USD were paid/,
  ],
  [
    "a win turned into a refusal",
    () =>
      changed(lines, event("judged", 6), ({ link }) => {
        if (link.event.type === "judged")
          Object.assign(link.event, { outcome: "rejected", payout: null });
      }),
    /pool should hold|signed/,
  ],
  [
    "other words of a player",
    () =>
      changed(lines, event("paid", 2), ({ disclosed }) => {
        if (disclosed && "message" in disclosed) disclosed.message = "I have won.";
      }),
    /message of attempt 2 is not the one that was paid for/,
  ],
  [
    "a model that the manifest does not name",
    () =>
      changed(lines, event("judged", 2), ({ link }) => {
        if (link.event.type === "judged") link.event.model = "other/model";
      }),
    /judged by other\/model, which its manifest does not name/,
  ],
  [
    "an attempt taken out, with all that it left",
    () => lines.filter((line) => !event("paid", 6)(line) && !event("judged", 6)(line)),
    /./,
  ],
  [
    "two verdicts in another order",
    () => {
      const [one, two] = [lines.findIndex(event("judged", 1)), lines.findIndex(event("judged", 2))];
      return lines.with(one, lines[two] as ExportLine).with(two, lines[one] as ExportLine);
    },
    /Attempt 2 was never paid/,
  ],
];

test.each(forgeries)("re-hashed, it still does not pass: %s", (_, forge, sentence) => {
  const forged = rehashed(forge());
  const { exit, report } = verifyInProcess(forged.map((line) => JSON.stringify(line)));
  expect(exit).toBe(1);
  expect(report.finding?.sentence).toMatch(sentence);
});

test("a forgery that keeps every rule breaks at the first signature over it", () => {
  const forged = rehashed(
    changed(lines, event("judged", 2), ({ link }) => {
      if (link.event.type === "judged") link.event.toolCalled = !link.event.toolCalled;
    }),
  );
  const { finding } = verify(forged);
  expect(finding?.line).toBe(lineOf(({ line }) => line === "checkpoint"));
  expect(finding?.sentence).toMatch(/not those that the deployment signed/);
});

test("signed by another key it passes alone, and fails against the deployment's key or head", async () => {
  const { publicKey } = await openSigner(system());
  const head = (lines.at(-1) as Extract<ExportLine, { line: "checkpoint" }>).checkpoint.body.head;
  const forged = signedByOutsider(
    changed(lines, event("judged", 2), ({ link }) => {
      if (link.event.type === "judged") link.event.toolCalled = !link.event.toolCalled;
    }),
  ).map((line) => JSON.stringify(line));
  expect(verifyInProcess(forged).report.facts).toContainEqual({
    name: "Key compared",
    value: "no: compare it with the site's",
  });
  expect(verifyInProcess(forged, ["--key", publicKey]).exit).toBe(1);
  expect(verifyInProcess(forged, ["--head", head]).exit).toBe(1);
  const real = lines.map((line) => JSON.stringify(line));
  expect(verifyInProcess(real, ["--key", publicKey, "--head", head]).exit).toBe(0);
});

test("cut after a checkpoint it is a shorter chain, and the known head tells", async () => {
  const shorter = lines.slice(
    0,
    lineOf(({ line }) => line === "checkpoint"),
  );
  const head = (lines.at(-1) as Extract<ExportLine, { line: "checkpoint" }>).checkpoint.body.head;
  expect(verify(shorter).finding?.line).toBe(1);
  const [heading, last] = [shorter[0], shorter.at(-1)];
  if (heading?.line !== "round" || last?.line !== "checkpoint") throw new Error("it is an export");
  const adapted = shorter.with(0, { ...heading, at: last.checkpoint.body.at });
  expect(verify(adapted).result).toBe("sound");
  expect(verify(adapted, { head }).result).toBe("wrong");
});

test("what is no export is not called one", () => {
  expect(verifyInProcess(["Good evening."]).exit).toBe(2);
  expect(verifyInProcess([""]).exit).toBe(2);
});
