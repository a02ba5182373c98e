import Link from "next/link";
import { RefillButton } from "@/components/wallet/refill-button";
import { WalletHeader } from "@/components/wallet/wallet-header";
import { highestNextPrice } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { formatUsd } from "@/lib/core/money";
import { readPlayMoney, readWallet } from "@/lib/wallet";
import { refillPlayMoneyAction } from "@/lib/wallet/actions";
import type { WalletView } from "@/lib/wallet/contract";

/** What can be spent, what is held, and whether there is more to be had. */
export async function BalanceSection({ ctx }: { ctx: Context }) {
  const isGuest = ctx.actor.kind === "user" && ctx.actor.guest;
  const [wallet, terms] = await Promise.all([
    highestNextPrice(ctx.db).then((price) => readWallet(ctx, price)),
    isGuest ? readPlayMoney(ctx) : null,
  ]);
  return (
    <WalletHeader
      available={wallet.available}
      held={wallet.held}
      total={wallet.total}
      playMoney={wallet.playMoney}
      action={
        <>
          <Refill refill={wallet.refill} />
          {terms && (
            <p className="mt-2 text-sm text-ink-3">
              <Link href="/sign-up?next=/wallet">Keep your account</Link> and get{" "}
              {formatUsd(BigInt(terms.upgrade))} on top, once.
            </p>
          )}
        </>
      }
    />
  );
}

function Refill({ refill }: Pick<WalletView, "refill">) {
  const { refusal, below, to } = refill;
  if (refusal === "real_money") return null;
  const locked = {
    refilled_today: "Refill again after midnight UTC",
    refill_not_needed: `Refill when you have less than ${formatUsd(BigInt(below))}`,
  };
  return (
    <>
      <RefillButton
        refillAction={refillPlayMoneyAction}
        locked={refusal === null ? undefined : locked[refusal]}
      />
      {refusal === null && (
        <p className="mt-2 text-sm text-ink-3">
          A refill brings you to {formatUsd(BigInt(to))}, once a day.
        </p>
      )}
    </>
  );
}
