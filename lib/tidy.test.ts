import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { allExtensions } from "dependency-cruiser";
import { expect, test } from "vitest";

type Source = { path: string; text: string };

const all: Source[] = ["app", "components", "db", "e2e", "lib", "programs", "scripts"]
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map(
      (path) => `${root}/${path.replaceAll("\\", "/")}`,
    ),
  )
  .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !path.includes("/.next/"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const sources = all.filter(({ path }) => !/\.test\.tsx?$/.test(path));
const domain = /^lib\/(?!core\/|proof\/|web\/|platform\/|testing\/)[^/]+\//;

const offenders = (files: Source[], breaks: (file: Source) => boolean) =>
  files.filter(breaks).map(({ path }) => path);

/** A file as it runs: without comments, which may speak of anything. */
const code = ({ text }: Source) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

test("no file is longer than 300 lines", () => {
  const long = offenders(
    all.filter(({ path }) => !path.endsWith(".css")),
    ({ text }) => text.trimEnd().split("\n").length > 300,
  );
  expect(long).toEqual([]);
});

test("nothing half-done is kept", () => {
  const half = offenders(
    all.filter(({ path }) => path !== "lib/tidy.test.ts"),
    ({ text }) => /\b(TODO|FIXME|HACK|XXX)\b/.test(text),
  );
  expect(half).toEqual([]);
});

test("every server action is built by defineAction or one of its kind", () => {
  const serverActions = sources.filter(({ text }) => /^"use server";/.test(text));
  expect(serverActions.length).toBeGreaterThan(0);
  const misplaced = offenders(serverActions, ({ path }) => !/^lib\/[^/]+\/actions\.ts$/.test(path));
  expect(misplaced).toEqual([]);
  const handmade = offenders(
    serverActions,
    ({ text }) =>
      /^export (?!const \w+Action = define\w*Action\()/m.test(text) ||
      text.includes('"use server"', 1),
  );
  expect(handmade).toEqual([]);
});

test("an action inside a page takes nothing from its caller and goes on to a real one", () => {
  const hidden = offenders(sources, ({ text }) =>
    [...text.matchAll(/\((.*)\)[^()\n]*\{\n\s+"use server";\n(.*)/g)].some(
      ([, taken, next = ""]) => taken !== "" || !/\w+Action\(/.test(next),
    ),
  );
  expect(hidden).toEqual([]);
});

test("every route is made by defineRoute or one of its kind, or reads nothing from its caller", () => {
  const handmade = offenders(
    sources.filter(({ path }) => /^app\/.*\/route\.ts$/.test(path)),
    ({ text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)(.*)$/gm)].some(
        ([, , rest = ""]) =>
          !/^ = (define(Route|Redirect|Stream|Download|File|Upload|Job|Webhook)\(|POST;|GET;)/.test(
            rest,
          ) && !rest.startsWith("()"),
      ),
  );
  expect(handmade).toEqual([]);
});

test("a command that opens a transaction first says who may run it", () => {
  const unguarded = offenders(
    sources.filter(({ path }) => domain.test(path)),
    (file) => {
      const commands = code(file)
        .split(/^export async function /m)
        .slice(1);
      return commands.some((command) => {
        const [before = "", ...opened] = command.split(/\btransact(?:Reading)?\(ctx/);
        const isCommand = /^\w+\(\s*ctx: Context/.test(command);
        return isCommand && opened.length > 0 && !saysWho(before);
      });
    },
  );
  expect(unguarded).toEqual([]);
});

/** A check of the actor, or a step towards becoming one: those take their allowance first. */
function saysWho(before: string): boolean {
  return /\brequire\w+\(ctx|\bconsume\(ctx|\bthrottle\w*\(ctx|\bactor\.kind\b/.test(before);
}

test("a file with one command is named after it", () => {
  const misnamed = offenders(
    sources.filter(({ path }) => domain.test(path)),
    ({ path, text }) => {
      const all = [...text.matchAll(/^export (?:async )?function\*? (\w+)\((\s*ctx: Context)?/gm)];
      const [[, name = "", takesContext] = []] = all;
      const file = basename(path, ".ts").replaceAll("-", "");
      return all.length === 1 && takesContext !== undefined && !name.toLowerCase().includes(file);
    },
  );
  expect(misnamed).toEqual([]);
});

test("time and chance come from the context", () => {
  const ambient = offenders(
    sources.filter(({ path }) => domain.test(path)),
    (file) => /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(code(file)),
  );
  expect(ambient).toEqual([]);
});

test("no test sleeps, retries, or is left out", () => {
  const careless = offenders(
    all.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path) && path !== "lib/tidy.test.ts"),
    (file) =>
      /\b(test|it|describe)\.(only|skip|todo|fails)\b|waitForTimeout|toMatchSnapshot|setTimeout\((resolve|next|done|r)\b/.test(
        code(file),
      ),
  );
  expect(careless).toEqual([]);
});

test("what checks imports can read TypeScript, and no re-export slips past it", () => {
  const readable = allExtensions
    .filter(({ available }) => available)
    .map(({ extension }) => extension);
  expect(readable).toEqual(expect.arrayContaining([".ts", ".tsx", ".mjs"]));
  const passedOn = offenders(sources, ({ text }) => /^export (type )?[{*].* from "@\//m.test(text));
  expect(passedOn).toEqual([]);
});
