import { transact } from "@/db/transaction";
import { putPayoutWallet } from "@/lib/auth/payout/repository";
import { hashPin } from "@/lib/auth/pin/hash-pin";
import { putPin } from "@/lib/auth/pin/repository";
import { type Context, requireUser } from "@/lib/context";
import { testDb } from "./database";

/** What passes for everybody whom `givenPin` gave a PIN. */
export const givenPinProof = { kind: "pin", pin: "4071" } as const;

/** Gives somebody a PIN as if they had set it. */
export async function givenPin(ctx: Context): Promise<void> {
  const { userId } = requireUser(ctx);
  const hash = await hashPin(givenPinProof.pin);
  const tries = { wrong: 0, lockedUntil: null };
  await transact(testDb(), (tx) => putPin(tx, { userId, hash, changedAt: ctx.now(), ...tries }));
}

/** Gives somebody a PIN and a wallet that their money goes to. */
export async function givenPayoutWallet(ctx: Context): Promise<void> {
  const { userId } = requireUser(ctx);
  await givenPin(ctx);
  await transact(testDb(), (tx) =>
    putPayoutWallet(tx, userId, {
      address: "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T",
      since: ctx.now(),
      nextAddress: null,
      nextAt: null,
    }),
  );
}
