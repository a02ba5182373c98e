import type { CheckFacts, CheckOutcome } from "@/lib/onchain/contract";

type Check = { at: Date; outcome: CheckOutcome; facts: CheckFacts };

/**
 * What has differed in every comparison for so long, in words; null where nothing has. The newest check comes
 * first. One that could not be tried says neither.
 */
export function lastingDifference(checks: readonly Check[], graceMs: number): string | null {
  const tried = checks.filter(({ outcome }) => outcome !== "failed");
  const end = tried.findIndex(({ outcome }) => outcome !== "differs");
  const run = end < 0 ? tried : tried.slice(0, end);
  const [newest, oldest] = [run[0], run.at(-1)];
  if (!newest || !oldest || newest.at.getTime() - oldest.at.getTime() < graceMs) return null;
  const enough = run.findIndex(({ at }) => newest.at.getTime() - at.getTime() >= graceMs);
  const lasting = Object.entries(newest.facts.found ?? {}).filter(([name]) =>
    run.slice(0, enough + 1).every(({ facts }) => facts.found && name in facts.found),
  );
  if (lasting.length === 0) return null;
  return lasting.map(([name, says]) => `${name}: ${says}`).join("; ");
}
