import { spawnSync } from "node:child_process";
import type { Report } from "@/lib/proof/verify/report";

/** Runs the verifier's command line as a stranger would: another process, only the file, no network. */
export function verifyInProcess(
  lines: readonly string[],
  options: readonly string[] = [],
): { exit: number | null; report: Report } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/verify.mjs", "-", "--json", ...options],
    {
      input: lines.join("\n"),
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", NODE_ENV: "production" },
    },
  );
  if (!stdout) throw new Error(stderr);
  return { exit: status, report: JSON.parse(stdout) };
}
