import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { requireUser } from "@/lib/context";
import { pngCard, v2Card, v3Card } from "@/lib/testing/card-fixtures";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { givenPublished, someDefinition } from "@/lib/testing/given-companion";
import { outcomes } from "@/lib/testing/given-ledger";
import { ensureHouseCompanions } from "./ensure-house-companions";
import { muteCreator } from "./feedback/mute-creator";
import { noteTalk } from "./feedback/note-talk";
import { rateCompanion } from "./feedback/rate-companion";
import { listCompanions } from "./gallery/list-companions";
import { readCompanion } from "./gallery/read-companion";
import { readCreator } from "./gallery/read-creator";
import { exportPerson } from "./person/export-person";
import { forgetPerson } from "./person/forget-person";
import { deletePersona } from "./persona/delete-persona";
import { listPersonas } from "./persona/list-personas";
import { personaFor } from "./persona/persona-for";
import { savePersona } from "./persona/save-persona";
import * as companions from "./repository";
import { exportCard } from "./studio/export-card";
import { importCard } from "./studio/import-card";
import { publishVersion } from "./studio/publish-version";
import { readStudio } from "./studio/read-studio";
import { saveDraft } from "./studio/save-draft";
import { withdrawCompanion } from "./studio/withdraw-companion";
import { companionForChat } from "./version/companion-for-chat";
import { compareVersions } from "./version/compare-versions";

beforeAll(async () => {
  await givenHouse();
  await ensureHouseCompanions(testContext());
});

const userOf = (ctx: Context) => requireUser(ctx).userId;
test("the gallery shows what is listed, finds it by name, line and tag, and orders it", async () => {
  const { slug, standing } = await givenPublished({ name: "Marmot", tags: ["Games", "alps"] });
  expect(standing).toBe("listed");
  const reader = await givenPlayer();
  const slugs = async (input: Parameters<typeof listCompanions>[1]) =>
    (await listCompanions(reader, input)).items.map((one) => one.slug);
  expect(await slugs({ query: "marmot" })).toEqual([slug]);
  expect(await slugs({ query: "ALPS stones" })).toEqual([slug]);
  expect(await slugs({ query: "100% _" })).toEqual([]);
  expect(await slugs({ tab: "games" })).toEqual(expect.arrayContaining([slug, "rook"]));
  expect(await slugs({ sort: "newest" })).toContain(slug);
  expect((await slugs({})).filter((one) => !one.startsWith("c-"))[0]).toBe("thessaly");
  expect(
    (await listCompanions(testContext({ actor: { kind: "anonymous" } }), {})).items.length,
  ).toBeGreaterThan(12);
});

test("a draft is seen by its owner alone, and a private companion too", async () => {
  const owner = await givenPlayer();
  const { companionId, slug } = await saveDraft(owner, { definition: someDefinition() });
  const stranger = await givenPlayer();
  const hidden = { reason: "companion.not_found" };
  expect((await listCompanions(owner, { tab: "yours" })).items).toMatchObject([
    { slug, standing: "draft" },
  ]);
  await expect(readCompanion(stranger, { slug })).rejects.toMatchObject(hidden);
  await publishVersion(owner, { companionId, note: "", visibility: "private" });
  await expect(readCompanion(stranger, { slug })).rejects.toMatchObject(hidden);
  await expect(readStudio(stranger, { slug })).rejects.toMatchObject(hidden);
  await expect(
    saveDraft(stranger, { companionId, definition: someDefinition() }),
  ).rejects.toMatchObject(hidden);
  await expect(exportCard(stranger, { slug, format: "png" })).rejects.toMatchObject(hidden);
  await expect(withdrawCompanion(stranger, { companionId })).rejects.toMatchObject(hidden);
  expect(await readCompanion(owner, { slug })).toMatchObject({ mine: true, standing: "private" });
});

test("publishing makes a version that stays, and what changed can be told", async () => {
  const { owner, companionId, slug, versionId } = await givenPublished();
  await saveDraft(owner, {
    companionId,
    definition: someDefinition({ scenario: "A river.\nAt dusk." }),
  });
  expect(await readStudio(owner, { slug })).toMatchObject({ changed: true });
  const second = await publishVersion(owner, {
    companionId,
    note: "A river.",
    visibility: "public",
  });
  expect(second.number).toBe(2);
  expect(await companionForChat(testDb(), { versionId })).toMatchObject({
    number: 1,
    scenario: "",
  });
  expect(await companionForChat(testDb(), second)).toMatchObject({ number: 2 });
  const again = await publishVersion(owner, { companionId, note: "", visibility: "public" });
  expect(again).toMatchObject({ number: 2, versionId: second.versionId });
  const { changes } = await compareVersions(await givenPlayer(), { slug, from: 1, to: 2 });
  expect(changes).toEqual([
    {
      label: "Scenario",
      lines: [
        { kind: "new", text: "A river." },
        { kind: "new", text: "At dusk." },
      ],
    },
  ]);
});

test("what was published for oneself, or refused, is shown to nobody else later", async () => {
  const mine = { persona: "My own diary: Ines, 12 Elm Road." };
  const { owner, companionId, slug } = await givenPublished(mine, "private");
  const publish = async (more: object, visibility: "private" | "public") => {
    await saveDraft(owner, { companionId, definition: someDefinition(more) });
    return publishVersion(owner, { companionId, note: "", visibility });
  };
  expect(await publish({ persona: "She is 15.", adult: true }, "public")).toMatchObject({
    standing: "refused",
  });
  await publish({ persona: "An otter." }, "public");
  await publish({ persona: "An otter by the sea." }, "public");
  const other = await givenPlayer();
  const { versions } = await readCompanion(other, { slug });
  expect(versions.map(({ number }) => number)).toEqual([4, 3]);
  const compare = (from: number, to: number) => compareVersions(other, { slug, from, to });
  expect((await compare(3, 4)).changes).toHaveLength(1);
  for (const hidden of [1, 2])
    await expect(compare(hidden, 3)).rejects.toMatchObject({ reason: "companion.no_version" });
  expect((await compareVersions(owner, { slug, from: 1, to: 4 })).changes).toHaveLength(1);
});

test("published by two at once, versions have one number each", async () => {
  const { owner, companionId } = await givenPublished();
  for (let round = 0; round < 3; round++) {
    await saveDraft(owner, {
      companionId,
      definition: someDefinition({ scenario: `Round ${round}` }),
    });
    const input = { companionId, note: "", visibility: "public" } as const;
    await outcomes([publishVersion(owner, input), publishVersion(owner, input)]);
  }
  const versions = await companions.versionsOf(testDb(), companionId, { byOwner: false });
  expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test("one rating a person, also when it comes many times at once, and none of one's own", async () => {
  const { owner, companionId, slug } = await givenPublished();
  const [one, two] = [await givenPlayer(), await givenPlayer()];
  await Promise.all([5, 4, 3].map((stars) => rateCompanion(one, { companionId, stars })));
  await rateCompanion(one, { companionId, stars: 5 });
  await rateCompanion(two, { companionId, stars: 2 });
  expect(await readCompanion(one, { slug })).toMatchObject({
    rating: "3.5",
    ratings: 2,
    myRating: 5,
  });
  await rateCompanion(two, { companionId, stars: null });
  expect(await readCompanion(two, { slug })).toMatchObject({
    rating: "5.0",
    ratings: 1,
    myRating: null,
  });
  await expect(rateCompanion(owner, { companionId, stars: 5 })).rejects.toMatchObject({
    reason: "companion.own_rating",
  });
});

test("chats are counted, and whom one talked with lately comes first", async () => {
  const { owner, companionId, slug } = await givenPublished();
  const person = await givenPlayer();
  const userId = userOf(person);
  const talk = () =>
    transact(testDb(), (tx) => noteTalk(tx, { userId, companionId, at: person.now() }));
  await Promise.all([talk(), talk(), talk()]);
  expect((await readCompanion(person, { slug })).chats).toBe(3);
  expect((await listCompanions(person, { tab: "recent" })).items.map((one) => one.slug)).toEqual([
    slug,
  ]);
  await publishVersion(owner, { companionId, note: "", visibility: "private" });
  expect((await listCompanions(person, { tab: "recent" })).items).toEqual([]);
});

test("what is for adults is locked until somebody says that they are one", async () => {
  const person = await givenPlayer();
  expect(await readCompanion(person, { slug: "vesper" })).toMatchObject({
    adult: true,
    locked: true,
    greeting: "",
    creatorNotes: "",
  });
  await expect(exportCard(person, { slug: "vesper", format: "png" })).rejects.toMatchObject({
    reason: "companion.not_found",
  });
  await testDb().execute(
    sql`insert into protection_declaration (user_id, birth_date, country, declared_at) values (${userOf(person)}, '1980-01-01', 'DE', now())`,
  );
  expect(await readCompanion(person, { slug: "vesper" })).toMatchObject({ locked: false });
});

test("a muted creator is not shown, and back when it is taken back", async () => {
  const { owner, slug } = await givenPublished({ name: "Vole" });
  const person = await givenPlayer();
  const creatorId = userOf(owner);
  const found = async () =>
    (await listCompanions(person, { query: "vole" })).items.some((one) => one.slug === slug);
  expect(await found()).toBe(true);
  await muteCreator(person, { creatorId, muted: true });
  expect(await found()).toBe(false);
  expect(await readCreator(person, { creatorId })).toMatchObject({ muted: true, mine: false });
  await muteCreator(person, { creatorId, muted: false });
  expect(await found()).toBe(true);
});

test("of personas one at most is usual, and each is its owner's alone", async () => {
  const [one, other] = [await givenPlayer(), await givenPlayer()];
  const ana = await savePersona(one, { name: "Ana", description: "A baker.", isDefault: true });
  const bea = await savePersona(one, { name: "Bea", description: "", isDefault: true });
  expect((await listPersonas(one)).map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ["Ana", false],
    ["Bea", true],
  ]);
  expect(await personaFor(testDb(), userOf(one), null)).toMatchObject({ name: "Bea" });
  expect(await personaFor(testDb(), userOf(one), ana.personaId)).toEqual({
    name: "Ana",
    description: "A baker.",
  });
  expect(await personaFor(testDb(), userOf(other), ana.personaId)).toBeNull();
  await expect(deletePersona(other, bea)).rejects.toMatchObject({ reason: "companion.no_persona" });
  await deletePersona(one, bea);
  expect(await personaFor(testDb(), userOf(one), null)).toBeNull();
});

test("a person takes out all they made, and forgetting leaves only what others talk with", async () => {
  const { owner, companionId, versionId, slug } = await givenPublished();
  const userId = userOf(owner);
  await importCard(owner, pngCard({ v2: v2Card, v3: v3Card }));
  await savePersona(owner, { name: "Ana", description: "", isDefault: true });
  const kept = await exportPerson(testDb(), userId);
  expect(kept).toMatchObject({ personas: [{ name: "Ana" }] });
  expect(kept.companions).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ slug }),
      expect.objectContaining({ importedCard: v3Card }),
    ]),
  );
  const friend = userOf(await givenPlayer());
  const at = owner.now();
  await transact(testDb(), (tx) => noteTalk(tx, { userId: friend, companionId, at }));
  await transact(testDb(), (tx) => forgetPerson(tx, { userId, at }));
  expect(await companionForChat(testDb(), { versionId })).toMatchObject({ name: "Otter" });
  expect(await companions.bySlug(testDb(), slug)).toMatchObject({
    ownerId: null,
    state: "withdrawn",
  });
  expect(await exportPerson(testDb(), userId)).toEqual({
    companions: [],
    personas: [],
    ratings: [],
    reports: [],
    muted: [],
    talkedWith: [],
  });
  const { rows } = await testDb().execute(
    sql`select 1 from companion_file where owner_id = ${userId}`,
  );
  expect(rows).toHaveLength(0);
});
