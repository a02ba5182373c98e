// Packs scripts/migrate.mjs and its packages into the one file that a container image needs.
import { build } from "esbuild";

await build({
  entryPoints: ["scripts/migrate.mjs"],
  outfile: process.argv[2] ?? ".next/standalone/migrate.mjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  external: ["pg-native"],
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
  logLevel: "error",
});
