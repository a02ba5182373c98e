import fc from "fast-check";
import { expect, test } from "vitest";
import {
  charxCard,
  pngCard,
  somePicture,
  v1Card,
  v2Card,
  v3Card,
} from "@/lib/testing/card-fixtures";
import { houseCompanions } from "../cast/house-companions";
import { CompanionDefinition } from "../contract";
import { decodePng } from "../picture/decode-png";
import { readChunks, textChunk } from "../picture/png-chunks";
import { parseJson, readNode, withValue } from "./json-text";
import { parseCard } from "./parse-card";
import { readCardFile } from "./read-card-file";
import { readZip } from "./read-zip";
import { type CardFormat, writeCard } from "./write-card";
import { writeCardPng, writeCharx } from "./write-card-file";

const bytes = (text: string) => Buffer.from(text, "utf8");
const write = (source: string | null, definition: CompanionDefinition, format: CardFormat) =>
  writeCard({ source, definition, format, creator: "me", version: "1" });

test.each([
  ["V2", v2Card, "v2"],
  ["V3", v3Card, "v3"],
] as const)("%s: what was not changed goes out letter by letter", (_name, source, format) => {
  const { definition } = readCardFile(bytes(source));
  expect(write(source, definition, format)).toBe(source);
});

test("an edit changes its own field and not one letter beside it", () => {
  const { definition } = parseCard(v2Card);
  const out = write(v2Card, { ...definition, scenario: 'A "square".' }, "v2");
  expect(out).toBe(v2Card.replace('"scenario":""', '"scenario":"A \\"square\\"."'));
});

test("fields that are repeated beside the data follow it", () => {
  const { definition } = parseCard(v2Card);
  const out = JSON.parse(write(v2Card, { ...definition, name: "Wrenna" }, "v2"));
  expect([out.data.name, out.name]).toEqual(["Wrenna", "Wrenna"]);
  expect(out.description).toBeUndefined();
});

test("one lore entry changed leaves its unknown fields and the other entries as they were", () => {
  const { definition } = parseCard(v2Card);
  const book = definition.lorebook;
  if (!book) throw new Error("no book");
  const entries = book.entries.map((one, index) =>
    index === 0 ? { ...one, keys: ["bell"] } : one,
  );
  const out = write(v2Card, { ...definition, lorebook: { ...book, entries } }, "v2");
  expect(out).toBe(v2Card.replace('"keys":["clock","hour"]', '"keys":["bell"]'));
});

test("lore entries can be taken out, turned round and added without harm to the rest", () => {
  const { definition } = parseCard(v2Card);
  const book = definition.lorebook;
  const [first, second] = book?.entries ?? [];
  if (!book || !first || !second) throw new Error("no book");
  const added = { ...second, ref: null, content: "New.", keys: ["n"] };
  const lorebook = { ...book, entries: [second, added, first] };
  const out = write(v2Card, { ...definition, lorebook }, "v2");
  const entries = JSON.parse(out).data.character_book.entries;
  expect(entries[2].unknown_entry_field).toEqual({ keep: "me" });
  expect(out).toContain('"weight":10.0');
  expect(out).toContain('"x":1.50');
  expect(parseCard(out).definition.lorebook?.entries.map(({ content }) => content)).toEqual([
    second.content,
    "New.",
    first.content,
  ]);
});

test("a V1 card becomes V2 or V3 and keeps all that it said of its own", () => {
  const { spec, definition } = parseCard(v1Card);
  expect(spec).toBe("v1");
  expect(definition).toMatchObject({ name: "Old Meg", greetings: ["Mind the rope.\n\nWell?"] });
  for (const format of ["v2", "v3"] as const) {
    const out = write(v1Card, { ...definition, tagline: "Mends nets." }, format);
    expect(out).toContain('"metadata": { "version": 1.0, "tool": {"n": 1e3} }');
    expect(out).toContain('"create_date": "2023-5-1 @10h"');
    expect(parseCard(out)).toMatchObject({ spec: format, definition: { tagline: "Mends nets." } });
  }
});

test("between V2 and V3 nothing is lost, there and back", () => {
  const { definition } = parseCard(v2Card);
  const v3 = write(v2Card, definition, "v3");
  expect(JSON.parse(v3)).toMatchObject({
    spec: "chara_card_v3",
    data: { group_only_greetings: [] },
  });
  expect(v3).toContain('"big":12345678901234567890,"n":1.0');
  const back = write(v3, parseCard(v3).definition, "v2");
  expect(JSON.parse(back).data).toMatchObject(JSON.parse(v2Card).data);
});

test("a picture carries the card as V2 and as V3, and V3 wins", async () => {
  const png = pngCard({ v2: v2Card, v3: v3Card });
  const chunks = readChunks(png) ?? [];
  expect(Buffer.from(textChunk(chunks, "chara") ?? "", "base64").toString()).toBe(v2Card);
  const file = readCardFile(png);
  expect(file).toMatchObject({ spec: "v3", source: v3Card, definition: { nickname: "Carto" } });
  expect((await decodePng(png))?.pixels).toEqual(somePicture().pixels);
});

test("a card that is put into a picture twice stands in it once", () => {
  const once = pngCard({ v2: v2Card, v3: v3Card });
  expect(writeCardPng(once, { v2: v2Card, v3: v3Card }).equals(once)).toBe(true);
});

test("a CHARX file gives its card and icon, and back everything that it held", async () => {
  const file = readCardFile(charxCard());
  expect(file).toMatchObject({ spec: "v3", source: v3Card });
  expect(file.picture && (await decodePng(file.picture))?.width).toBe(24);
  const out = writeCharx(v3Card, readZip(charxCard()), new Date("2026-01-01T00:00:00Z"));
  const [before, after] = [readZip(charxCard()), readZip(out)];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [path, content] of before)
    expect(Buffer.from(after.get(path) ?? [])).toEqual(Buffer.from(content));
});

test.each(houseCompanions.map((one) => [one.slug, one] as const))(
  "%s survives the way out and in again, in every form",
  (_slug, house) => {
    const definition = CompanionDefinition.parse(house);
    for (const format of ["v2", "v3"] as const) {
      const source = write(null, definition, format);
      const read = parseCard(source).definition;
      const entries = read.lorebook?.entries.map((entry) => ({ ...entry, ref: null }));
      const lorebook = read.lorebook && { ...read.lorebook, entries };
      expect({ ...read, lorebook }).toEqual(definition);
      expect(write(source, read, format)).toBe(source);
    }
  },
);

const anyJson = fc.jsonValue({ maxDepth: 3 });
const anyExtra = fc.dictionary(fc.string({ maxLength: 12 }), anyJson, { maxKeys: 4 });
const kept = (extra: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(extra)
      .filter(([key]) => key !== "__proto__")
      .map(([key, value]) => [`x_${key}`, value]),
  );

test("unknown fields anywhere survive import, edit and export", () => {
  fc.assert(
    fc.property(
      anyExtra,
      anyExtra,
      anyExtra,
      fc.string({ maxLength: 60 }),
      fc.nat(4),
      (root, data, extensions, words, indent) => {
        const card = {
          spec: "chara_card_v2",
          spec_version: "2.0",
          ...kept(root),
          data: {
            name: "Any",
            description: "",
            ...kept(data),
            extensions: kept(extensions),
            character_book: {
              extensions: kept(root),
              entries: [
                {
                  keys: ["k"],
                  content: "c",
                  extensions: kept(data),
                  enabled: true,
                  insertion_order: 0,
                  ...kept(extensions),
                },
              ],
            },
          },
        };
        const source = JSON.stringify(card, null, indent);
        const { definition } = parseCard(source);
        expect(write(source, definition, "v2")).toBe(source);
        const persona = words.replace(/[^\x20-\x7e]/g, "");
        const out = JSON.parse(write(source, { ...definition, persona }, "v2"));
        expect(out).toEqual({
          ...JSON.parse(source),
          data: { ...JSON.parse(source).data, description: persona },
        });
      },
    ),
    { numRuns: 200 },
  );
});

test("the reader of JSON text agrees with the platform's", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(3), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), null, indent);
      expect(readNode(parseJson(spaced))).toEqual(JSON.parse(spaced));
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const read = (parse: () => unknown) => {
        try {
          return { value: parse() };
        } catch {
          return "refused";
        }
      };
      expect(read(() => readNode(parseJson(text)))).toEqual(read(() => JSON.parse(text)));
    }),
  );
});

test("a value can be put where nothing was, and the rest stays", () => {
  expect(withValue("{}", ["a", "b"], "1")).toBe('{"a":{"b":1}}');
  expect(withValue('{\n  "x": 1\n}', ["y"], "2")).toBe('{\n  "x": 1,\n  "y": 2\n}');
  expect(withValue('{"x":[1, 2]}', ["x", 1], "3")).toBe('{"x":[1, 3]}');
});
