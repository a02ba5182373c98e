import { expect, test } from "vitest";
import { CompanionDefinition, Lorebook, LoreEntry } from "../contract";
import { composeCompanionPrompt } from "../prompt/compose-companion-prompt";
import { readDecorators } from "./decorators";
import { patternMatches } from "./patterns";
import { tellLore } from "./tell-lore";

const entry = (more: object) => LoreEntry.parse({ keys: ["oak"], content: "told", ...more });
const asIs = { told: (text: string) => text, scannable: (text: string) => text };

function told(book: object, said: readonly string[], greeting: number | null = null): string[] {
  const lines = said.map((text, index) => ({
    role: index % 2 === 0 ? ("user" as const) : ("companion" as const),
    text,
  }));
  return tellLore(Lorebook.parse(book), { lines, greeting }, asIs).entries.map(({ text }) => text);
}
const isTold = (more: object, said: readonly string[], greeting: number | null = null) =>
  told({ entries: [entry(more)] }, said, greeting).length > 0;

test("an entry is told when one of its keys is said, whatever the case unless it minds", () => {
  expect(isTold({}, ["The OAK fell."])).toBe(true);
  expect(isTold({ caseSensitive: true }, ["The OAK fell."])).toBe(false);
  expect(isTold({ keys: [] }, ["oak"])).toBe(false);
  expect(isTold({ keys: [" "] }, ["oak "])).toBe(false);
  expect(isTold({ enabled: false, constant: true }, ["oak"])).toBe(false);
});

test("whole words are whole in any alphabet", () => {
  expect(isTold({ wholeWords: true }, ["a soaked coat"])).toBe(false);
  expect(isTold({ wholeWords: true }, ["the oak."])).toBe(true);
  expect(isTold({ wholeWords: true, keys: ["дуб"] }, ["дубок"])).toBe(false);
  expect(isTold({ wholeWords: true, keys: ["дуб"] }, ["старый дуб!"])).toBe(true);
});

test("a selective entry wants a secondary key as well, by its logic", () => {
  const keys = { selective: true, secondaryKeys: ["elm", "ash"] };
  expect(isTold(keys, ["oak"])).toBe(false);
  expect(isTold(keys, ["oak and ash"])).toBe(true);
  expect(isTold({ ...keys, logic: "all" }, ["oak and ash"])).toBe(false);
  expect(isTold({ ...keys, logic: "not_any" }, ["oak"])).toBe(true);
  expect(isTold({ ...keys, logic: "not_all" }, ["oak and ash"])).toBe(true);
  expect(isTold({ ...keys, selective: false }, ["oak"])).toBe(true);
});

test("patterns match, invalid ones never, and a slow one does not hold up the server", () => {
  expect(isTold({ useRegex: true, keys: ["o.k\\b"] }, ["an oak"])).toBe(true);
  expect(isTold({ keys: ["/O.K/i"] }, ["an oak"])).toBe(true);
  expect(isTold({ keys: ["/O.K/"] }, ["an oak"])).toBe(false);
  expect(isTold({ useRegex: true, keys: ["(oak"] }, ["(oak"])).toBe(false);
  const began = performance.now();
  expect(patternMatches("^(a+)+$", `${"a".repeat(40)}!`, true)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("a book of nothing but slow patterns, and one of very many keys, hold up nobody", () => {
  const slow = Array.from({ length: 400 }, (_one, index) =>
    entry({ useRegex: true, keys: [`^(a+)+${index}$`] }),
  );
  const many = Array.from({ length: 100 }, (_one, index) =>
    entry({ keys: Array.from({ length: 100 }, (_key, key) => `key ${index} ${key}`) }),
  );
  const text = `${"a".repeat(40)}! ${"word ".repeat(4_000)}`;
  const nearlySlow = `${"a".repeat(21)}!`;
  for (const [entries, said] of [
    [slow, text],
    [slow, nearlySlow],
    [many, text],
  ] as const) {
    const began = performance.now();
    expect(told({ entries }, [said])).toEqual([]);
    expect(performance.now() - began).toBeLessThan(3_000);
  }
});

test("only the last messages are looked through", () => {
  expect(told({ scanDepth: 2, entries: [entry({})] }, ["oak", "b", "c"])).toEqual([]);
  expect(told({ scanDepth: 3, entries: [entry({})] }, ["oak", "b", "c"])).toEqual(["told"]);
  expect(
    told({ scanDepth: 0, entries: [entry({}), entry({ constant: true, content: "always" })] }, [
      "oak",
    ]),
  ).toEqual(["always"]);
});

test("entries stand by their order, and what weighs least gives way to the budget", () => {
  const filler = "word ".repeat(16); // 20 tokens
  const entries = [
    entry({ content: `${filler}late`, order: 9 }),
    entry({ content: `${filler}early`, order: 1 }),
    entry({ content: `${filler}weighty`, order: 5, priority: 100 }),
  ];
  const last = (texts: string[]) => texts.map((text) => text.split(" ").at(-1));
  expect(last(told({ tokenBudget: 100, entries }, ["oak"]))).toEqual(["early", "weighty", "late"]);
  expect(last(told({ tokenBudget: 45, entries }, ["oak"]))).toEqual(["weighty", "late"]);
  expect(last(told({ tokenBudget: 25, entries }, ["oak"]))).toEqual(["weighty"]);
  expect(told({ tokenBudget: 0, entries }, ["oak"])).toEqual([]);
});

test("an entry may bring another, where the book says so and no chain is endless", () => {
  const entries = [
    entry({ content: "the elm stands by" }),
    entry({ keys: ["elm"], content: "the ash too" }),
    entry({ keys: ["ash"], content: "the oak again" }),
  ];
  expect(told({ entries }, ["oak"])).toHaveLength(1);
  expect(told({ recursive: true, entries }, ["oak"])).toHaveLength(3);
});

test.each<[string, string[], boolean]>([
  ["@@activate_only_after 1", ["oak"], false],
  ["@@activate_only_after 1", ["oak", "b", "c"], true],
  ["@@activate_only_every 2", ["oak", "b", "oak"], false],
  ["@@activate_only_every 2", ["a", "b", "c", "d", "oak"], true],
  ["@@scan_depth 1", ["oak", "b", "c"], false],
  ["@@exclude_keys elm", ["oak elm"], false],
  ["@@additional_keys elm,ash", ["oak"], false],
  ["@@additional_keys elm,ash", ["oak, ash"], true],
  ["@@dont_activate", ["oak"], false],
  ["@@activate", ["nothing"], true],
  ["@@dont_activate\n@@activate", ["nothing"], true],
  ["@@keep_activate_after_match", ["oak", "b", "c", "d", "e", "f", "g"], true],
  ["@@dont_activate_after_match", ["oak", "b", "oak"], false],
  ["@@is_greeting 1", ["oak"], true],
  ["@@something_else 4", ["oak"], true],
  ["@@something_else 4\n@@@dont_activate", ["oak"], false],
  ["@@activate_only_after 0\n@@@dont_activate", ["oak"], true],
  ["@@a_b 1\n@@@c_d 2\n@@@dont_activate", ["oak"], false],
  ["@@depth nonsense", ["oak"], true],
])("%s with %j: %s", (decorator, said, wanted) => {
  expect(isTold({ content: `${decorator}\ntold` }, said)).toBe(wanted);
});

test("a greeting that is known decides what belongs to it", () => {
  const only = { content: "@@is_greeting 1\ntold" };
  expect(isTold(only, ["oak"], 0)).toBe(false);
  expect(isTold(only, ["oak"], 1)).toBe(true);
});

test("decorators never reach the prompt, and of two with one name the first counts", () => {
  const { decorators, text } = readDecorators(
    "\n@@depth 2\n@@depth 5\n@@unknown_one x\n\nThe text.\n@@not_a_decorator here",
  );
  expect([...decorators]).toEqual([["depth", "2"]]);
  expect(text).toBe("The text.\n@@not_a_decorator here");
});

function prompt(entries: object[], said: string[], more: object = {}) {
  const card = {
    ...CompanionDefinition.parse({
      name: "Mira",
      persona: "PERSONA",
      scenario: "SCENE",
      postHistory: "LAST",
      systemPrompt: "OWN",
      ...more,
      lorebook: { entries: entries.map((one) => ({ keys: ["oak"], ...one })) },
    }),
    houseVoice: "card",
  };
  const history = said.map((text, index) => ({
    role: index % 2 === 0 ? ("user" as const) : ("companion" as const),
    text,
  }));
  const rest = { persona: null, spicy: false, memories: [], summary: null, budget: 4_000 };
  return composeCompanionPrompt(card, { ...rest, history });
}

test("what is told stands where its entry wants it", () => {
  const { system } = prompt(
    [
      { content: "BEFORE" },
      { content: "AFTER", position: "after_char" },
      { content: "@@position before_desc\nFIRST" },
      { content: "@@position after_desc\nSECOND" },
      { content: "@@position scenario\nWITHIN" },
      { content: "@@position personality\nMOOD" },
    ],
    ["oak"],
  );
  const order = [
    "BEFORE",
    "FIRST",
    "PERSONA",
    "SECOND",
    "Personality: MOOD",
    "SCENE",
    "WITHIN",
    "AFTER",
  ];
  const places = order.map((one) => system.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("what is told at a depth stands so many messages before the end, as whom it says", () => {
  const { messages } = prompt(
    [
      { content: "@@depth 1\n@@role user\nONE" },
      { content: "@@depth 0\nNONE" },
      { content: "@@depth 99\nALL" },
      { content: "OTHER APP", depth: 2, role: "assistant" },
    ],
    ["oak", "b", "c"],
  );
  expect(messages).toEqual([
    { role: "system", content: "ALL" },
    { role: "user", content: "oak" },
    { role: "assistant", content: "OTHER APP" },
    { role: "assistant", content: "b" },
    { role: "user", content: "ONE" },
    { role: "user", content: "c" },
    { role: "system", content: "NONE" },
    { role: "system", content: "LAST" },
  ]);
});

test("an entry can switch off the prompts of its card", () => {
  const both = "@@disable_ui_prompt post_history_instructions";
  expect(JSON.stringify(prompt([{ content: both }], ["oak"]).messages)).not.toContain("LAST");
  const system = prompt([{ content: "@@disable_ui_prompt system_prompt" }], ["oak"]).system;
  expect(system).not.toContain("OWN");
});

test("macros are words in what is told, and hidden keys only lead on", () => {
  const entries = [
    { content: "{{char}} knows {{user}}. {{// a note}}{{hidden_key:elm}}{{pick:a,a}}" },
    { keys: ["elm"], content: "LED ON" },
  ];
  const { system, lore } = prompt(entries, ["oak"]);
  expect(system).toContain("Mira knows the person. a");
  expect(system).not.toContain("elm");
  expect(lore).toHaveLength(1);
});
