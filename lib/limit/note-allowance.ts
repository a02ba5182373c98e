import type { Context } from "@/lib/context";
import type { Allowance } from "./contract";

const noted = new WeakMap<Context, Allowance>();

/** Says what a command took besides its route's own limit, for the headers of the answer. */
export function noteAllowance(ctx: Context, allowance: Allowance): void {
  noted.set(ctx, allowance);
}

/** What a command under this context took last, if anything. */
export function notedAllowance(ctx: Context): Allowance | undefined {
  return noted.get(ctx);
}
