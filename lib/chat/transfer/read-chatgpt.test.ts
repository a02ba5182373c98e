import { expect, test } from "vitest";
import { readChatGpt } from "./read-chatgpt";

test("a long stretch that nobody saw is walked through once, however many follow it", () => {
  const hidden = Array.from({ length: 60_000 }, (_one, at) => [
    `h${at}`,
    { parent: at === 0 ? "first" : `h${at - 1}` },
  ]);
  const said = (role: string) => ({ author: { role }, content: { parts: ["Words."] } });
  const seen = Array.from({ length: 6_000 }, (_one, at) => [
    `s${at}`,
    { parent: "h59999", message: said("assistant") },
  ]);
  const mapping = Object.fromEntries([
    ["first", { message: said("user") }],
    ...hidden,
    ...seen,
  ]) as object;
  const { messages } = readChatGpt({ mapping });
  expect(messages).toHaveLength(6_001);
  expect(new Set(messages.map(({ parentKey }) => parentKey))).toEqual(new Set([null, "first"]));
});
