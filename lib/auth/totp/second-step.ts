import { z } from "zod";
import { type Tx, transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { consume } from "@/lib/limit";
import { findAccount } from "@/lib/user";
import type { Account } from "@/lib/user/contract";
import type { SecondStep, SignedIn } from "../contract";
import { refuseSuspended } from "../refuse-suspended";
import { replaceSession } from "../replace-session";
import { minutesAfter } from "../rules";
import { readSigned, signed } from "../secrets";
import { throttleAddress } from "../throttle";
import type { FinishSignIn } from "./contract";
import * as totps from "./repository";
import { takeAnyCode, wrongCode } from "./take-code";

const PURPOSE = "second step";
const GOOD_MINUTES = 5;

const FirstStep = z.object({
  userId: z.custom<Id<"user">>((value) => typeof value === "string"),
  /** Milliseconds since 1970. */
  until: z.number(),
});

/** Signs in whoever has shown their first proof; of those who want it so, asks for a second one. */
export async function afterFirstStep(
  tx: Tx,
  ctx: Context,
  user: Account,
): Promise<SignedIn | SecondStep> {
  const totp = await totps.totpOf(tx, user.id);
  if (!totp?.confirmedAt) return replaceSession(tx, ctx, user);
  const until = minutesAfter(ctx.now(), GOOD_MINUTES).getTime();
  return { secondStep: signed({ userId: user.id, until }, PURPOSE) };
}

/**
 * Signs in whoever has taken the first step, by a code of their app or a recovery code.
 * @throws unauthenticated `auth.wrong_code`, `auth.second_step_expired`; forbidden
 *   `auth.suspended`; rate_limited
 */
export async function finishSignIn(
  ctx: Context,
  { secondStep, code }: FinishSignIn,
): Promise<SignedIn> {
  await throttleAddress(ctx, "sign_in");
  const step = FirstStep.safeParse(readSigned(secondStep, PURPOSE));
  if (!step.success || step.data.until <= ctx.now().getTime()) throw expired();
  const { userId } = step.data;
  await consume(ctx, "second_step", `user:${userId}`);
  return transact(ctx.db, async (tx) => {
    const user = await findAccount(tx, userId);
    if (!user) throw expired();
    refuseSuspended(user);
    if (!(await takeAnyCode(tx, ctx, userId, code))) throw wrongCode();
    return replaceSession(tx, ctx, user);
  });
}

function expired(): AppError {
  return new AppError(
    "unauthenticated",
    "auth.second_step_expired",
    "That took too long. Sign in again.",
  );
}
