import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  charxCard,
  pngCard,
  somePicture,
  v1Card,
  v2Card,
  v3Card,
} from "@/lib/testing/card-fixtures";
import { encodePng } from "../picture/encode-png";
import { readChunks, withTextChunks, writeChunks } from "../picture/png-chunks";
import { readCardFile } from "./read-card-file";

const bytes = (text: string) => Buffer.from(text, "utf8");

describe("a broken card gets a clear error", () => {
  const reason = (file: Uint8Array) => {
    try {
      readCardFile(file);
    } catch (error) {
      return (error as { reason?: string }).reason;
    }
    return "read";
  };
  const png = pngCard({ v2: v2Card, v3: v2Card });
  const holding = (text: string) =>
    writeChunks(
      withTextChunks(readChunks(encodePng(somePicture())) ?? [], [{ keyword: "chara", text }]),
    );
  const flipped = Buffer.from(png);
  flipped.writeUInt8(flipped.readUInt8(60) ^ 0xff, 60);
  const bomb = zipSync({
    "card.json": bytes(v3Card),
    "zeros.bin": new Uint8Array(60 * 1024 * 1024),
  });
  const many = zipSync(
    Object.fromEntries(
      Array.from({ length: 2_100 }, (_one, index) => [`f${index}`, new Uint8Array(1)]),
    ),
  );
  const without = (name: string) => bytes(JSON.stringify({ ...JSON.parse(v1Card), name }));
  const data = (more: object) =>
    bytes(JSON.stringify({ spec: "chara_card_v2", data: { name: "A", ...more } }));
  test.each<[string, Uint8Array, string]>([
    ["nothing at all", Buffer.alloc(0), "card_empty"],
    ["far too large", Buffer.alloc(13 * 1024 * 1024), "card_too_large"],
    ["a text that is no card", bytes("Dear Sir"), "card_unknown"],
    ["a GIF", bytes("GIF89a......"), "card_unknown"],
    ["a PNG that breaks off", png.subarray(0, png.length - 20), "card_png_broken"],
    ["a PNG with a flipped byte", flipped, "card_png_broken"],
    ["a PNG without a card", encodePng(somePicture()), "card_png_bare"],
    ["a PNG with what is not base64", holding("{not base64}"), "card_base64"],
    ["a PNG with an empty card", holding(""), "card_base64"],
    [
      "a PNG with what is not UTF-8",
      holding(Buffer.from([0x7b, 0xff, 0xfe]).toString("base64")),
      "card_utf8",
    ],
    ["JSON that breaks off", bytes(v2Card.slice(0, -5)), "card_json"],
    ["JSON that is a list", bytes("[1]"), "card_not_object"],
    ["bytes that are not UTF-8", Buffer.from([0x7b, 0xc3, 0x28]), "card_utf8"],
    ["nesting without end", bytes(`{"data":${"[".repeat(2_000)}`), "card_json"],
    ["another spec", bytes('{"spec":"chara_card_v9","data":{"name":"A"}}'), "card_spec"],
    ["data without a spec", bytes('{"data":{"name":"A"}}'), "card_spec"],
    ["a spec without data", bytes('{"spec":"chara_card_v3"}'), "card_data"],
    ["no name", without(""), "card_name"],
    ["a name of blanks", without("  "), "card_name"],
    ["an empty object", bytes("{}"), "card_name"],
    ["a number for a text", data({ description: 5 }), "card_field"],
    ["a text for a lorebook", data({ character_book: "x" }), "card_field"],
    ["a list for extensions", data({ extensions: [] }), "card_field"],
    ["far too long a field", data({ description: "x".repeat(40_000) }), "card_field_long"],
    ["a zip that breaks off", charxCard().subarray(0, 400), "card_zip_broken"],
    ["a zip without a card", zipSync({ "a.txt": bytes("x") }), "card_zip_bare"],
    ["a zip bomb", bomb, "card_zip_bomb"],
    ["a zip of very many files", many, "card_zip_bomb"],
  ])("%s", (_name, file, wanted) => {
    expect(reason(file)).toBe(`companion.${wanted}`);
  });

  test("whatever the bytes, it is a card or a refusal with a reason", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(png, bytes(v2Card), Buffer.from(charxCard())),
        fc.nat(),
        fc.nat(255),
        (file, place, value) => {
          const copy = Buffer.from(file);
          copy[place % copy.length] = value;
          expect(reason(copy)).toMatch(/^(?:read|companion\.card_[a-z0-9_]+)$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
