import { PassThrough, Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerLines, type TextLine } from "./json-lines";

type Chunks = Iterable<string | Uint8Array>;

async function answersTo(
  chunks: Chunks,
  answer: (line: TextLine) => object | Promise<object> = ({ text }) => ({ length: text.length }),
) {
  const [output, complaints] = [collector(), collector()];
  const input = Readable.from(chunks, { objectMode: false });
  const { bad } = await answerLines({
    input,
    output: output.stream,
    complaints: complaints.stream,
    answer,
  });
  const lines = (await output.end()).split("\n").filter((line) => line !== "");
  return {
    bad,
    complaints: await complaints.end(),
    answers: lines.map((line) => JSON.parse(line)),
  };
}

/** A slow stream that remembers what was written to it. */
function collector() {
  let told = "";
  const stream = new Writable({
    highWaterMark: 16,
    write(chunk, _encoding, done) {
      told += chunk;
      setImmediate(done);
    },
  });
  const end = async () => {
    stream.end();
    await finished(stream);
    return told;
  };
  return { stream, end };
}

test("each line is answered under its own id, in order, even where answers take unequal time", async () => {
  const lines = Array.from({ length: 50 }, (_, i) => `${JSON.stringify({ id: i, text: "x" })}\n`);
  const { answers, bad } = await answersTo(lines, async ({ id }) => {
    if (Number(id) % 3 === 0) await new Promise((done) => setImmediate(done));
    return { seen: id };
  });
  expect(answers).toEqual(lines.map((_, i) => ({ id: i, seen: i })));
  expect(bad).toBe(0);
});

test("however the bytes are cut, the same is read", async () => {
  const texts = ["naïve 🦊 text", "a\u2028b", "\\u0000", "", "日本"];
  const whole = Buffer.from(texts.map((text, id) => JSON.stringify({ id, text })).join("\n"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 12 }), async (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      const chunks = at.slice(1).map((end, i) => whole.subarray(at[i], end));
      const { answers } = await answersTo(chunks.filter((chunk) => chunk.length > 0));
      expect(answers).toEqual(texts.map((text, id) => ({ id, length: text.length })));
    }),
    { numRuns: 30 },
  );
});

test("bad lines are named by number and the others still answered", async () => {
  const { answers, complaints, bad } = await answersTo([
    '\uFEFF{"id":"a","text":"one"}\r\n\n   \n{"id":"b"}\nnot json\n[]\nnull\n{"text":"x"}\n',
    '{"id":"c","text":"three"}',
  ]);
  expect(answers).toEqual([
    { id: "a", length: 3 },
    { id: "c", length: 5 },
  ]);
  expect(bad).toBe(5);
  expect(complaints.match(/^line \d+/gm)).toEqual([
    "line 4",
    "line 5",
    "line 6",
    "line 7",
    "line 8",
  ]);
});

test("an answer is written as soon as its line has come, before the input ends", async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const done = answerLines({ input, output, complaints: new PassThrough(), answer: () => ({}) });
  input.write('{"id":1,"text":"x"}\n');
  const [first] = await new Promise<Buffer[]>((resolve) => {
    output.once("data", (chunk: Buffer) => resolve([chunk]));
  });
  expect(String(first)).toBe('{"id":1}\n');
  input.end();
  await done;
});
