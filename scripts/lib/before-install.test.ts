import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** What a script loads before its first line runs: files of ours to follow, and everything else. */
function loaded(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(/^(?:import|export)\s(?:[\w\s{},*]*\sfrom\s)?"([^"]+)";/gm);
  const names = [...statements].map(([, name = ""]) => name);
  seen.set(
    file,
    names.filter((name) => !name.startsWith(".") && !name.startsWith("node:")),
  );
  for (const name of names) if (name.startsWith(".")) loaded(join(dirname(file), name), seen);
  return seen;
}

test.each(["start", "dev", "test"])(
  "scripts/%s.mjs loads no package before it has installed them",
  (name) => {
    const files = loaded(`scripts/${name}.mjs`);
    const packages = [...files].filter(([, names]) => names.length > 0);
    expect(Object.fromEntries(packages)).toEqual({});
    expect(files.size).toBeGreaterThan(3);
  },
);
