import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { givenPublished, someDefinition } from "@/lib/testing/given-companion";
import { ensureHouseCompanions } from "../ensure-house-companions";
import { reportCompanion } from "../feedback/report-companion";
import { readCompanion } from "../gallery/read-companion";
import { readStudio } from "../studio/read-studio";
import { saveDraft } from "../studio/save-draft";
import { withdrawCompanion } from "../studio/withdraw-companion";
import { appealListing } from "./appeal-listing";
import { decideMatter } from "./decide-matter";
import { listMatters } from "./list-matters";

beforeAll(async () => {
  await givenHouse();
  await ensureHouseCompanions(testContext());
});

const admin = () => givenPlayer(0n, { role: "admin" });

test("sexual content with minors is never listed, and unmarked sexual content is not either", async () => {
  const young = {
    name: "Lil",
    adult: true,
    persona: "She is 15 years old and goes to high school.",
  };
  const { owner, standing, slug } = await givenPublished(young);
  expect(standing).toBe("refused");
  expect(await readStudio(owner, { slug })).toMatchObject({ standing: "refused" });
  await expect(readCompanion(await givenPlayer(), { slug })).rejects.toMatchObject({
    reason: "companion.not_found",
  });
});

test("a real person waits for a moderator, who can let it through or not", async () => {
  for (const outcome of ["allowed", "blocked"] as const) {
    const { owner, companionId, slug, standing } = await givenPublished({
      name: "Taylor",
      persona: "A copy based on the real singer.",
    });
    expect(standing).toBe("waiting");
    const boss = await admin();
    const matter = (await listMatters(boss, { open: true })).find(
      (one) => one.companion.id === companionId,
    );
    if (!matter) throw new Error("nothing waits");
    expect(matter).toMatchObject({ kind: "publish", cause: "real_person" });
    await decideMatter(boss, { matterId: matter.id, outcome, reason: "looked at it" });
    await expect(
      decideMatter(boss, { matterId: matter.id, outcome, reason: "once more" }),
    ).rejects.toMatchObject({ reason: "companion.decided" });
    const listed = outcome === "allowed";
    expect(await readCompanion(owner, { slug })).toMatchObject({
      standing: listed ? "listed" : "refused",
    });
    const { rows } = await testDb().execute(
      sql`select 1 from audit_entry where action = 'companion.decide_matter' and subject = ${companionId}`,
    );
    expect(rows).toHaveLength(1);
  }
});

test("a report can end in a block, an appeal in a way back", async () => {
  const { owner, companionId, slug } = await givenPublished();
  const [reporter, boss] = [await givenPlayer(), await admin()];
  const report = { companionId, cause: "spam", text: "It sells stones." } as const;
  await reportCompanion(reporter, report);
  await expect(reportCompanion(reporter, report)).rejects.toMatchObject({
    reason: "companion.reported",
  });
  await expect(appealListing(owner, { companionId, text: "Why" })).rejects.toMatchObject({
    reason: "companion.not_refused",
  });
  const find = async (kind: string) => {
    const open = await listMatters(boss, { open: true });
    const found = open.find((one) => one.companion.id === companionId && one.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };
  await decideMatter(boss, {
    matterId: (await find("report")).id,
    outcome: "blocked",
    reason: "It does.",
  });
  await expect(readCompanion(reporter, { slug })).rejects.toMatchObject({ code: "not_found" });
  await expect(
    saveDraft(owner, { companionId, definition: someDefinition() }),
  ).rejects.toMatchObject({
    reason: "companion.blocked",
  });
  await appealListing(owner, { companionId, text: "The stones are a story." });
  expect(await readStudio(owner, { slug })).toMatchObject({ appealed: true });
  await decideMatter(boss, {
    matterId: (await find("appeal")).id,
    outcome: "allowed",
    reason: "Right.",
  });
  expect(await readCompanion(reporter, { slug })).toMatchObject({ slug });
});

test("a moderator reads the version that is decided about, whatever its draft says by now", async () => {
  const persona = "A copy based on the real singer.";
  const { owner, companionId } = await givenPublished({ name: "Adele", persona });
  await saveDraft(owner, { companionId, definition: someDefinition({ persona: "An otter." }) });
  const find = async () => {
    const open = await listMatters(await admin(), { open: true });
    return open.find((one) => one.companion.id === companionId);
  };
  expect((await find())?.words).toContain(persona);
});

test("what its owner withdrew is listed by nobody's decision", async () => {
  const persona = "A copy based on the real singer.";
  const { owner, companionId, slug } = await givenPublished({ name: "Adele", persona });
  const boss = await admin();
  const [waits] = (await listMatters(boss, { open: true })).filter(
    (one) => one.companion.id === companionId,
  );
  await withdrawCompanion(owner, { companionId });
  const matterId = waits?.id as Id<"matter">;
  await expect(
    decideMatter(boss, { matterId, outcome: "allowed", reason: "looked at it" }),
  ).rejects.toMatchObject({ reason: "companion.decided" });
  await expect(readCompanion(boss, { slug })).rejects.toMatchObject({ code: "not_found" });
});
