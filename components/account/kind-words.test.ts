import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Where people cancel, leave or delete. */
const places = /(settings|account|billing|plans|limits|protection|removal|cancel|dunning|letters)/;

const texts = ["app", "components", "lib"]
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) => `${root}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && places.test(path))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** What is said to keep people by their conscience, fear or pity instead of by what they get. */
const guilt = [
  /sorry to see you/i,
  /\bmiss(es|ed)? you\b|we('|’)ll miss/i,
  /are you (really )?sure/i,
  /please (stay|don('|’)t (go|leave))/i,
  /before you (go|leave)/i,
  /(you('|’)ll|you will) (lose|regret|be missed)/i,
  /lonely|heartbroken|abandon(s|ing)? (me|us|your|them)|break (my|her|his|their) heart/i,
  /last chance|change your mind|reconsider|don('|’)t give up/i,
  /\bno,? (thanks,? )?i (don('|’)t|hate|prefer)/i,
  /remember(s)? you (fondly|forever)|waiting for you/i,
  /\bsad(ly|ness)?\b/i,
];

test("nobody is made to feel guilty for leaving, cancelling or deleting", () => {
  expect(texts.length).toBeGreaterThan(40);
  const found = texts.flatMap(({ path, text }) =>
    guilt.filter((words) => words.test(text)).map((words) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
});

test("what deletes an account is as easy to find as what keeps it, and says the same in both", () => {
  const forms = texts.find(({ path }) => path.endsWith("_forms/privacy-forms.tsx"))?.text ?? "";
  expect(forms).toContain("Keep my account");
  expect(forms.match(/Delete my account/g)?.length).toBeGreaterThan(1);
});
