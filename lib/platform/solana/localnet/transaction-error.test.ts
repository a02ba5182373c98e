import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { instructionErrors, transactionErrors } from "./error-names";
import { sentenceOf } from "./transaction-error";

const declared = readFileSync("node_modules/litesvm/dist/internal.d.ts", "utf8");

/** The names of an enumeration that the machine declares, in the order of its numbers. */
function namesOf(enumeration: string): string[] {
  const [, body = ""] = new RegExp(`enum ${enumeration} \\{([^}]*)\\}`).exec(declared) ?? [];
  const names = [...body.matchAll(/(\w+) = (\d+)/g)];
  expect(names.map(([, , number]) => Number(number))).toEqual(names.map((_, index) => index));
  return names.map(([, name = ""]) => name);
}

test("errors have the names that the machine's numbers stand for", () => {
  expect(transactionErrors).toEqual(namesOf("TransactionErrorFieldless"));
  expect(instructionErrors).toEqual(namesOf("InstructionErrorFieldless"));
});

test("a program's own error is said with its number, as clients look for it", () => {
  expect(sentenceOf({ InstructionError: [2, { Custom: 6_001 }] })).toBe(
    "Error processing Instruction 2: custom program error: 0x1771",
  );
  expect(sentenceOf("AlreadyProcessed")).toBe("This transaction has already been processed");
});
