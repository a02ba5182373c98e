import type { LanguageFn } from "highlight.js";

type Grammar = () => Promise<{ default: LanguageFn }>;

/** What can be read, each fetched with the first code in it, under the names that people give it. */
const grammars: readonly [names: string, grammar: Grammar][] = [
  ["javascript js jsx mjs cjs", () => import("highlight.js/lib/languages/javascript")],
  ["typescript ts tsx mts cts", () => import("highlight.js/lib/languages/typescript")],
  ["python py python3", () => import("highlight.js/lib/languages/python")],
  ["bash sh shell zsh console", () => import("highlight.js/lib/languages/bash")],
  ["powershell ps1 pwsh", () => import("highlight.js/lib/languages/powershell")],
  ["json jsonc json5", () => import("highlight.js/lib/languages/json")],
  ["yaml yml", () => import("highlight.js/lib/languages/yaml")],
  ["ini toml conf properties", () => import("highlight.js/lib/languages/ini")],
  ["html xml svg xhtml vue", () => import("highlight.js/lib/languages/xml")],
  ["css", () => import("highlight.js/lib/languages/css")],
  ["scss sass", () => import("highlight.js/lib/languages/scss")],
  ["sql postgres postgresql mysql sqlite", () => import("highlight.js/lib/languages/sql")],
  ["c h", () => import("highlight.js/lib/languages/c")],
  ["cpp c++ cc cxx hpp", () => import("highlight.js/lib/languages/cpp")],
  ["csharp cs c#", () => import("highlight.js/lib/languages/csharp")],
  ["java", () => import("highlight.js/lib/languages/java")],
  ["kotlin kt", () => import("highlight.js/lib/languages/kotlin")],
  ["swift", () => import("highlight.js/lib/languages/swift")],
  ["go golang", () => import("highlight.js/lib/languages/go")],
  ["rust rs", () => import("highlight.js/lib/languages/rust")],
  ["php", () => import("highlight.js/lib/languages/php")],
  ["ruby rb", () => import("highlight.js/lib/languages/ruby")],
  ["lua", () => import("highlight.js/lib/languages/lua")],
  ["r", () => import("highlight.js/lib/languages/r")],
  ["haskell hs", () => import("highlight.js/lib/languages/haskell")],
  ["dockerfile docker", () => import("highlight.js/lib/languages/dockerfile")],
  ["makefile make", () => import("highlight.js/lib/languages/makefile")],
  ["diff patch", () => import("highlight.js/lib/languages/diff")],
  ["latex tex", () => import("highlight.js/lib/languages/latex")],
];

/** The grammar of a language by any of its names, or null. */
export function grammarOf(name: string): Grammar | null {
  const wanted = name.toLowerCase();
  return grammars.find(([names]) => names.split(" ").includes(wanted))?.[1] ?? null;
}
