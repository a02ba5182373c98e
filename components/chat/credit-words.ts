import { formatCredits } from "@/lib/core/credit";

const cent = 10_000n;

/** `0.04 credit`, `82.4 credits`: micro-credits in digits, in words. */
export function creditWords(micros: string): string {
  const amount = BigInt(micros);
  return `${formatCredits(amount)} ${amount > 0n && amount <= 1_000_000n ? "credit" : "credits"}`;
}

/** The same for the most that something can cost: never less than the truth. */
export function mostWords(micros: string): string {
  const amount = BigInt(micros);
  return creditWords(String(((amount + cent - 1n) / cent) * cent));
}
