import { beforeAll, expect, test } from "vitest";
import {
  charxCard,
  moodCharx,
  pngCard,
  somePicture,
  v2Card,
  v3Card,
} from "@/lib/testing/card-fixtures";
import { testContext } from "@/lib/testing/context";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { readCardFile } from "../card/read-card-file";
import { readZip } from "../card/read-zip";
import { ensureHouseCompanions } from "../ensure-house-companions";
import { storePicture } from "../file/store-picture";
import { decodePng } from "../picture/decode-png";
import { encodePng } from "../picture/encode-png";
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

const pngOf = (width: number) => encodePng(somePicture(width, 32));
const widthOf = async (bytes: Uint8Array | null | undefined) =>
  bytes ? (await decodePng(bytes))?.width : null;

test("a CHARX card comes with its moods, and goes out untouched where none was changed", async () => {
  const owner = await givenPlayer();
  const imported = await importCard(owner, moodCharx());
  expect(imported).toMatchObject({ pictureLost: false, expressionsLost: 2 });
  const { definition } = await readStudio(owner, { slug: imported.slug });
  expect(definition.expressions.map(({ name }) => name)).toEqual(["joy", "Grief"]);
  const out = await exportCard(owner, { slug: imported.slug, format: "charx" });
  const [before, after] = [readZip(moodCharx()), readZip(bytesOf(out.body))];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [path, content] of before) expect(after.get(path)).toEqual(content);
});

test("a changed picture stands in every export, and what was not changed stays as it was", async () => {
  const owner = await givenPlayer();
  const { companionId, slug } = await importCard(owner, moodCharx());
  const { definition } = await readStudio(owner, { slug });
  const [icon, anger] = [
    await storePicture(owner, pngOf(50)),
    await storePicture(owner, pngOf(60)),
  ];
  const expressions = [
    ...definition.expressions.filter(({ name }) => name !== "joy"),
    { name: "anger", picture: anger.hash },
  ];
  const changed = { ...definition, avatar: icon.hash, expressions };
  await saveDraft(owner, { companionId, definition: changed });
  const charx = bytesOf((await exportCard(owner, { slug, format: "charx" })).body);
  const files = readZip(charx);
  const read = readCardFile(charx);
  expect(await widthOf(read.picture)).toBe(50);
  const widths = read.expressions.map(async ({ name, bytes }) => [name, await widthOf(bytes)]);
  expect(await Promise.all(widths)).toEqual([
    ["Grief", 21],
    ["fear", null],
    ["love", null],
    ["anger", 60],
  ]);
  expect(read.source).toContain('"name": "Grief", "ext": "png", "x": 1.0}');
  expect([...files.keys()].sort()).toEqual([
    "assets/emotion/images/anger.png",
    "assets/emotion/images/b.png",
    "assets/emotion/images/c.webp",
    "assets/icon/images/main.png",
    "assets/x_sound/audio/hum.mp3",
    "card.json",
  ]);
  const png = readCardFile(bytesOf((await exportCard(owner, { slug, format: "png" })).body));
  expect(await widthOf(png.picture)).toBe(50);
  expect(JSON.parse(png.source).data.assets[0].uri).toBe("ccdefault:");
});

test("a picture that was given to a card without one goes into its CHARX", async () => {
  const owner = await givenPlayer();
  const { companionId, slug } = await importCard(owner, Buffer.from(v2Card));
  const { definition } = await readStudio(owner, { slug });
  const { hash } = await storePicture(owner, pngOf(40));
  await saveDraft(owner, { companionId, definition: { ...definition, avatar: hash } });
  const charx = await exportCard(owner, { slug, format: "charx" });
  expect(await widthOf(readCardFile(bytesOf(charx.body)).picture)).toBe(40);
});

test("a mood takes no picture that somebody else keeps", async () => {
  const [owner, other] = [await givenPlayer(), await givenPlayer()];
  const { hash } = await storePicture(other, pngOf(33));
  const { companionId, slug } = await importCard(owner, Buffer.from(v2Card));
  const { definition } = await readStudio(owner, { slug });
  const expressions = [{ name: "joy", picture: hash }];
  await expect(
    saveDraft(owner, { companionId, definition: { ...definition, expressions } }),
  ).rejects.toMatchObject({ reason: "companion.no_picture" });
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
