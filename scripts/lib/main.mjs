import { chdir } from "node:process";
import { fileURLToPath } from "node:url";
import { checkNode } from "./node-version.mjs";

/** The project's folder, which every script works in. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a script's work in the project's folder; what goes wrong becomes one sentence and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    checkNode();
    chdir(root);
    await work();
  } catch (error) {
    console.error(`\n${sentence(error)}`);
    process.exit(1);
  }
}

/** @param {unknown} error */
export function sentence(error) {
  if (process.env.DEBUG && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof AggregateError) return sentence(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
