import { beforeAll, expect, test } from "vitest";
import { charxCard, pngCard, v2Card, v3Card } from "@/lib/testing/card-fixtures";
import { testContext } from "@/lib/testing/context";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { readCardFile } from "../card/read-card-file";
import { ensureHouseCompanions } from "../ensure-house-companions";
import { exportCard } from "./export-card";
import { importCard } from "./import-card";
import { publishVersion } from "./publish-version";
import { readStudio } from "./read-studio";
import { saveDraft } from "./save-draft";

beforeAll(async () => {
  await givenHouse();
  await ensureHouseCompanions(testContext());
});

const bytesOf = (body: string | Uint8Array) => Buffer.from(body as Uint8Array);

test("a card that came in goes out letter by letter, as a picture, JSON or CHARX", async () => {
  const owner = await givenPlayer();
  const { slug } = await importCard(owner, pngCard({ v2: v2Card, v3: v3Card }));
  const v3 = await exportCard(owner, { slug, format: "json-v3" });
  expect(v3).toMatchObject({ fileName: "Cartographer.json", body: v3Card });
  const png = await exportCard(owner, { slug, format: "png" });
  const back = readCardFile(bytesOf(png.body));
  expect(back.source).toBe(v3Card);
  const inJson = await importCard(owner, Buffer.from(v2Card));
  expect((await exportCard(owner, { slug: inJson.slug, format: "json-v2" })).body).toBe(v2Card);
  const inZip = await importCard(owner, charxCard());
  const charx = await exportCard(owner, { slug: inZip.slug, format: "charx" });
  expect(readCardFile(bytesOf(charx.body)).source).toBe(v3Card);
});

test("a card keeps its unknown fields through an edit and a version", async () => {
  const owner = await givenPlayer();
  const { companionId, slug } = await importCard(owner, Buffer.from(v2Card));
  const { definition } = await readStudio(owner, { slug });
  await saveDraft(owner, { companionId, definition: { ...definition, scenario: "New." } });
  await publishVersion(owner, { companionId, note: "", visibility: "private" });
  const wanted = v2Card.replace('"scenario":""', '"scenario":"New."');
  expect((await exportCard(owner, { slug, format: "json-v2", version: 1 })).body).toBe(wanted);
});

test("a companion of the house can be taken out as a card by everybody who is signed in", async () => {
  const { body } = await exportCard(await givenPlayer(), { slug: "thessaly", format: "png" });
  expect(readCardFile(bytesOf(body)).definition).toMatchObject({
    name: "Thessaly",
    emblem: "lamp",
  });
});
