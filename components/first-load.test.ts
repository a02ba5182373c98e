import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** What a page of a chat needs before it can be used: its shell, its list and the chat itself. */
const first = [
  "components/shell/app-shell.tsx",
  "components/chat/list/chat-column.tsx",
  "components/chat/chat-room.tsx",
];
/** Large, and of use only once something is opened, written or paid. */
const heavy = /^(zod|ai|radix-ui|marked|katex|highlight\.js|stripe|@solana\/|@simplewebauthn\/)/;

test("the first load of a chat brings nothing heavy", () => {
  const importers = new Map<string, string>();
  for (const file of first) follow(file, "", importers);
  expect(importers.size).toBeGreaterThan(50);
  const brought = [...importers].filter(([name]) => heavy.test(name));
  expect(brought).toEqual([]);
});

/** Notes every file and package that comes with a file; what is imported when it is used does not. */
function follow(file: string, importer: string, importers: Map<string, string>): void {
  if (importers.has(file)) return;
  importers.set(file, importer);
  for (const name of importedBy(readFileSync(file, "utf8"))) {
    const found = fileOf(name, file);
    if (found && !found.endsWith("/actions.ts")) follow(found, file, importers);
    else if (!found && !importers.has(name)) importers.set(name, file);
  }
}

function importedBy(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s([^;"]*?)from "([^"]+)"/gm);
  return [...statements].flatMap(([, names = "", name = ""]) => (isOfTypes(names) ? [] : [name]));
}

function isOfTypes(names: string): boolean {
  const [, listed] = /^\s*\{([^}]*)\}\s*$/.exec(names) ?? [];
  const each = listed?.split(",").filter((name) => name.trim() !== "") ?? [];
  return (
    /^type\s/.test(names) || (each.length > 0 && each.every((name) => /^\s*type\s/.test(name)))
  );
}

function fileOf(name: string, importer: string): string | undefined {
  if (!/^(@\/|\.)/.test(name)) return undefined;
  const path = name.startsWith("@/") ? name.slice(2) : join(dirname(importer), name);
  return [`${path}.tsx`, `${path}.ts`, path].find(
    (each) => /\.tsx?$/.test(each) && existsSync(each),
  );
}
