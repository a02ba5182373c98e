import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Reads a JSON file of the project that stands beside the server, by its path in the project. Large data
 * is read like this and not imported: a bundler would put a copy of it into the code of every route.
 * Whoever adds one names it in `outputFileTracingIncludes`.
 */
export function readPackaged<T>(path: string): T {
  return JSON.parse(
    readFileSync(join(/* turbopackIgnore: true */ process.cwd(), path), "utf8"),
  ) as T;
}
