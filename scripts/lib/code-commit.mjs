import { execFileSync } from "node:child_process";

/**
 * What is built and run, for the manifests of rounds: build and seed name the same, or a first start
 * would announce a change that never was. Nothing where there is no repository.
 * @returns {{ CODE_COMMIT?: string }}
 */
export function codeCommit() {
  const given = process.env.CODE_COMMIT;
  if (given) return { CODE_COMMIT: given };
  try {
    const described = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
    const text = execFileSync("git", described, { stdio: ["ignore", "pipe", "ignore"] });
    return { CODE_COMMIT: text.toString().trim() };
  } catch {
    return {};
  }
}
