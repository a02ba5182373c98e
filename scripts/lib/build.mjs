import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bundleVerifier } from "../bundle-verify.mjs";
import { run } from "./process.mjs";
import { pass, step } from "./progress.mjs";
import { sourceHash } from "./source-hash.mjs";

const target = ".next/standalone";
const stamp = `${target}/.sources`; // inside the result, so that whatever removes one removes both

/**
 * Builds the server into `.next/standalone`, unless it was built from exactly these sources.
 * @param {(text: string) => void} [onOutput] where the build's words go instead of the terminal
 */
export async function ensureBuilt(onOutput = pass) {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await step("Building", () => build(hash, onOutput));
}

/**
 * @param {string} hash
 * @param {(text: string) => void} onOutput
 */
async function build(hash, onOutput) {
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const code = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env,
    onOutput,
  });
  if (code !== 0) throw new Error("The build failed (see above).");
  cpSync(".next/static", `${target}/.next/static`, { recursive: true });
  if (existsSync("public")) cpSync("public", `${target}/public`, { recursive: true });
  await bundleVerifier(`${target}/public/anubis-verify.mjs`);
  writeFileSync(stamp, hash);
}
