import { expect, test } from "vitest";
import { readExport } from "./read-export";

const said = (role: string, words: string) => ({
  message: { author: { role }, content: { content_type: "text", parts: [words] } },
});
const conversation = {
  title: "Tides",
  mapping: { a: said("system", ""), b: said("user", "Why two?"), c: said("assistant", "Pull.") },
  current_node: "c",
};

test("an export of ChatGPT is a list of conversations, each sent by itself", () => {
  const { found, problem } = readExport(JSON.stringify([conversation, { about: "me" }]), "x.json");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ source: "chatgpt", title: "Tides", messages: 2 });
  expect(JSON.parse(found[0]?.text ?? "")).toEqual(conversation);
  expect(problem).toBe("One entry is no conversation and is left out.");
});

test("a chat of SillyTavern is one conversation, and names its companion", () => {
  const lines = [
    { user_name: "Nadia", character_name: "Thessaly", chat_metadata: {} },
    { name: "Thessaly", is_user: false, mes: "Sit by the lamp." },
    { name: "Nadia", is_user: true, mes: "Thank you." },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  expect(readExport(text, "Thessaly - 2026.jsonl")).toEqual({
    found: [
      {
        source: "sillytavern",
        title: "Thessaly - 2026",
        messages: 2,
        companion: "Thessaly",
        text,
      },
    ],
    problem: null,
  });
});

test.each(["", "hello", "{}", "[1, 2]", '{"a": 1}\n{"b": 2}'])(
  "%j is no export, and the reader is told what to bring",
  (text) => {
    const { found, problem } = readExport(text, "x.json");
    expect(found).toEqual([]);
    expect(problem).toMatch(/file/);
  },
);
