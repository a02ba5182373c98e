import type { Chain } from "@/lib/onchain";
import { bountyErrors } from "@/lib/platform/solana/programs/bounty/errors";
import { stakingErrors } from "@/lib/platform/solana/programs/token/errors";

/** Below this, an error is of a program that one of ours has asked. */
const OWN_ERRORS = 6_000;

/**
 * Why the chain refuses a transaction, as a name: `bounty.QuoteExpired`, `spl.1`, `BlockhashNotFound`.
 * `programs` are the addresses that its instructions ask, in order.
 */
export function nameRefusal(
  err: unknown,
  programs: readonly string[],
  { programs: ours }: Pick<Chain, "programs">,
): string {
  const failure = instructionError(err);
  if (!failure) return plainName(err);
  const [index, cause] = failure;
  const code = codeOf(cause);
  if (code === null) return plainName(cause);
  const program = programs[index];
  if (code >= OWN_ERRORS && program === ours.bounty) return `bounty.${bountyErrors[code] ?? code}`;
  if (code >= OWN_ERRORS && program === ours.token) return `token.${stakingErrors[code] ?? code}`;
  return `spl.${code}`;
}

/** A node writes an error as its name, or as an object with its name as the only key. */
function plainName(err: unknown): string {
  if (typeof err === "string") return err;
  return Object.keys(err ?? {})[0] ?? "Unknown";
}

function codeOf(cause: unknown): number | null {
  const isCustom = typeof cause === "object" && cause !== null && "Custom" in cause;
  return isCustom ? Number(cause.Custom) : null;
}

function instructionError(err: unknown): [number, unknown] | null {
  if (typeof err !== "object" || err === null || !("InstructionError" in err)) return null;
  return err.InstructionError as [number, unknown];
}
