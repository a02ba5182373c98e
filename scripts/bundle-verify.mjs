// Packs the verifier into one file that runs anywhere Node does: `node anubis-verify.mjs round.jsonl`.
import { fileURLToPath } from "node:url";

/** @param {string} outfile */
export async function bundleVerifier(outfile) {
  const { build } = await import("esbuild"); // not there before the install, when the launcher loads this file
  await build({
    entryPoints: ["scripts/verify/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
}

const isCalled = process.argv[1] === fileURLToPath(import.meta.url);
if (isCalled && process.argv[2]) await bundleVerifier(process.argv[2]);
