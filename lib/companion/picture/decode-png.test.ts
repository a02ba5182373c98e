import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { cleanPicture } from "../file/store-picture";
import { decodePng } from "./decode-png";
import { writeChunks } from "./png-chunks";

/** A picture of one colour with 16 bits a channel: a small file, whatever its size. */
function plain(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([16, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc((1 + width * 8) * height, 0);
  for (let y = 0; y < height; y++) rows[y * (1 + width * 8)] = 4;
  return writeChunks([
    { type: "IHDR", data: header },
    { type: "IDAT", data: deflateSync(rows) },
    { type: "IEND", data: Buffer.alloc(0) },
  ]);
}

test("while a large picture is drawn others have their turn", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const clean = await cleanPicture(plain(2_000, 1_500));
  clearInterval(timer);
  expect(clean && (await decodePng(clean))).toMatchObject({ width: 1_024, height: 768 });
  expect(turns).toBeGreaterThan(20);
});

test("what is too large, or too long on one side, is not drawn", async () => {
  expect(await decodePng(plain(20_000, 1))).toBeNull();
  expect(await decodePng(plain(1, 20_000))).toBeNull();
  expect(await decodePng(plain(1, 1))).toMatchObject({ width: 1, height: 1 });
});
