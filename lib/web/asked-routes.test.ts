import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const filesBelow = (root: string, name: RegExp): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => join(root, path));

/** What is filled in, on either side, is one step of a path. */
const steps = (path: string) => path.replace(/\$?\{[^}]*\}|\[[^\]]*\]/g, "*");

test("every address that the pages ask for has a route", () => {
  const routes = new Set(
    filesBelow("app/api", /route\.ts$/).map((path) => steps(path.slice(3, -"/route.ts".length))),
  );
  const asked = filesBelow("components", /\.tsx?$/).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/["`](\/api\/[^"`? ]+)/g)].map(([, href = ""]) =>
      steps(href),
    ),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((href) => !routes.has(href))).toEqual([]);
});
