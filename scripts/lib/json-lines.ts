import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** One line of input: a text, and the name under which its answer is told. */
export type TextLine = { id: string | number; text: string };

export type AnswerLines = {
  input: Readable;
  output: Writable;
  /** Where lines that cannot be answered are named. The others go on. */
  complaints: Writable;
  answer: (line: TextLine) => object | Promise<object>;
};

/**
 * Reads JSON lines `{"id","text"}` and writes `{"id", ...answer}` for each, in the same order and
 * as they come. Empty lines are passed over; a bad one gets a line among the complaints instead.
 * Resolves with the number of bad lines, once everything was handed to `output`.
 */
export async function answerLines({
  input,
  output,
  complaints,
  answer,
}: AnswerLines): Promise<{ bad: number }> {
  let bad = 0;
  let number = 0;
  for await (const raw of linesOf(input)) {
    number += 1;
    if (raw.trim() === "") continue;
    try {
      const line = parseLine(raw);
      await write(output, { id: line.id, ...(await answer(line)) });
    } catch (error) {
      bad += 1;
      complaints.write(`line ${number}: ${error instanceof Error ? error.message : error}\n`);
    }
  }
  return { bad };
}

/**
 * Answers standard input on standard output. The process ends with status 1 if a line was bad,
 * and quietly when the reader of its output has left.
 */
export async function answerStandardInput(answer: AnswerLines["answer"]): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  const { bad } = await answerLines({
    input: process.stdin,
    output: process.stdout,
    complaints: process.stderr,
    answer,
  });
  if (bad > 0) process.exitCode = 1;
}

/** Lines end at a line feed only: a JSON string may hold the other separators. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of input) {
    rest += typeof chunk === "string" ? chunk : decoder.write(chunk);
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}

function parseLine(raw: string): TextLine {
  const value: unknown = JSON.parse(raw.replace(/^\uFEFF/, ""));
  if (typeof value !== "object" || value === null) throw new Error("not an object");
  const { id, text } = value as Partial<Record<"id" | "text", unknown>>;
  if (typeof id !== "string" && typeof id !== "number") throw new Error("no id");
  if (typeof text !== "string") throw new Error("no text");
  return { id, text };
}

async function write(output: Writable, value: object): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, "drain");
}
