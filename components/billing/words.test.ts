import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tiers } from "@/lib/plan/contract";
import { endWords, features, pauseWords } from "./words";

/** Words that make somebody feel bad about leaving, or hurry them. */
const pressure =
  /\b(sorry|sad|miss(es|ed|ing)? you|regret|lose|losing|lost forever|don'?t go|leave us|leaving us|goodbye|are you sure|hurry|last chance|only today|wait|please stay|abandon|disappoint|betray|alone|heartbroken|cry|beg)\b|[!😢😭💔]/iu;

const said = (words: Record<string, string | ((...all: string[]) => string)>) =>
  Object.values(words).map((word) =>
    typeof word === "string" ? word : word("Premium", "1 May", "$9.99"),
  );

test("ending or pausing a plan is told in facts, without a word that makes anybody stay", () => {
  const { months, ...pausing } = pauseWords;
  const all = [...said(endWords), ...said(pausing), months(1), months(3)];
  for (const sentence of all) expect(sentence).not.toMatch(pressure);
});

test("whatever is said where something ends or is deleted makes nobody feel guilty", () => {
  const files = ["components", "app", "lib"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => /(cancel|delete|forget|end-plan|letters)[\w-]*\.tsx?$/.test(path))
      .filter((path) => !path.includes(".test."))
      .map((path) => `${root}/${path.replaceAll("\\", "/")}`),
  );
  expect(files.length).toBeGreaterThan(2);
  const sentences = files.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/["`>]([A-Z][^"`<>{}]*? [^"`<>{}]*)["`<]/g)].map(
      ([, text = ""]) => `${path}: ${text}`,
    ),
  );
  const guilt =
    /miss(es|ed|ing)? you|sorry to see|sad to see|don'?t go|please stay|are you sure|last chance|[😢😭💔]/iu;
  expect(sentences.filter((sentence) => guilt.test(sentence))).toEqual([]);
});

test("the matrix says of each tier what its row in the table says", () => {
  const values = (label: string) =>
    Object.values(tiers).map((tier) => features.find((row) => row.label === label)?.value(tier));
  expect(values("Credits a day")).toEqual(["10", "100", "500"]);
  expect(values("Off the price of a turn")).toEqual(["none", "30 %", "50 %"]);
  expect(values("Memory of what you told")).toEqual([false, true, true]);
});
