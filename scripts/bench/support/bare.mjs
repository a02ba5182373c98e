import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runQuietly } from "../../lib/process.mjs";
import { serve } from "../../lib/serve.mjs";
import { sourceHash } from "../../lib/source-hash.mjs";
import { freePort } from "./free-port.mjs";

const folder = fileURLToPath(new URL("../bare", import.meta.url));
const target = `${folder}/.next/standalone`;

/**
 * A Next application of the same version with nothing in it but the page and the route that the
 * product is held against, built and served the same way.
 */
export async function serveBare() {
  await build();
  return serve({
    args: [`${target}/scripts/bench/bare/server.js`],
    port: await freePort(),
    host: "127.0.0.1",
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    onOutput: () => {},
  });
}

async function build() {
  const stamp = `${target}/.sources`;
  const hash = sourceHash(folder) + readFileSync("package-lock.json", "utf8").length;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const next = fileURLToPath(new URL("../../../node_modules/next/dist/bin/next", import.meta.url));
  await runQuietly(
    process.execPath,
    [next, "build", folder],
    "The bare application could not be built.",
    { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  );
  writeFileSync(stamp, hash);
}
