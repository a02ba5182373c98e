import { expect, test } from "vitest";
import { verifyFile } from "./verify-file";

const text = (length: number) => new Blob(["x".repeat(length)]);

test("a file that is nothing of ours is called unreadable, however long its only line is", async () => {
  for (const file of [new Blob([]), text(10), text(300_000)])
    expect((await verifyFile(file, {}, () => {})).result).toBe("unreadable");
});

test("the first line that does not fit is named by its number in the file", async () => {
  const header = JSON.stringify({
    line: "round",
    format: "anubis.export/1",
    round: { id: "rnd_1", number: 1 },
    at: "2026-01-01T12:00:00.000Z",
  });
  const { result, finding } = await verifyFile(new Blob([`${header}\n\n{}\n`]), {}, () => {});
  expect(result).toBe("wrong");
  expect(finding).toMatchObject({ line: 3 });
});
