"use client";

import { useState } from "react";
import { SignWithWallet } from "@/components/onchain/sign-with-wallet";
import { DescriptionList } from "@/components/ui/description-list";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { ClusterView } from "@/lib/onchain/contract";
import type { Prepared } from "@/lib/relay/contract";
import { prepareClaimAction, prepareUnstakeAction } from "@/lib/token/actions";
import { inTokens, isLock, type StakeView } from "@/lib/token/contract";
import { unitsOf } from "./read-amount";
import { lockWords, shortTokens } from "./token-words";
import { useShownWallet } from "./use-shown-wallet";

type RowProps = { stake: StakeView; cluster: ClusterView; linked: string[] };

/** One stake: how much, until when, what is due, and what can be done with it. */
export function StakeRow({ stake, cluster, linked }: RowProps) {
  const { owner, lockDays, amount, pending, claimed, unlockAt, unlocked } = stake;
  const shown = useShownWallet(linked);
  const own = onlyOf(owner);
  const isDue = BigInt(pending) > 0n;
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <h3 className="text-[0.875rem] font-medium">{lockWords(lockDays)}</h3>
      <DescriptionList
        rows={[
          { label: "Staked", value: `${inTokens(BigInt(amount))} 100Bs` },
          {
            label: unlocked ? "Lock" : "Locked until",
            value: unlocked ? "can be taken back" : <Time at={unlockAt} />,
          },
          { label: "Rewards to claim", value: `${inTokens(BigInt(pending))} 100Bs` },
          { label: "Claimed so far", value: `${inTokens(BigInt(claimed))} 100Bs` },
        ]}
      />
      <div className="mt-2.5 flex flex-wrap gap-2.5">
        <SignWithWallet
          cluster={cluster}
          topic={`token:claim:${owner}:${lockDays}`}
          title="Claim your rewards?"
          act="Sign and claim"
          label={`Claim ${shortTokens(pending)}`}
          variant={isDue ? "primary" : "secondary"}
          size="dense"
          locked={isDue ? undefined : "Nothing to claim"}
          prepare={own((wallet) =>
            prepareClaimAction({ wallet, lockDays: isLock(lockDays) ? lockDays : 0 }),
          )}
          onFinal={() => shown.final(owner)}
          onOpenChange={shown.onOpenChange}
        />
        {BigInt(amount) > 0n && <TakeBack stake={stake} cluster={cluster} linked={linked} />}
      </div>
    </li>
  );
}

/** All of it, or a part that somebody types. */
function TakeBack({ stake, cluster, linked }: RowProps) {
  const { owner, lockDays, amount, unlocked } = stake;
  const [text, setText] = useState<string | null>(null);
  const shown = useShownWallet(linked);
  const units = text === null ? BigInt(amount) : unitsOf(text);
  const fits = units !== null && units <= BigInt(amount);
  return (
    <>
      {text !== null && (
        <TextField
          label="Take back, in 100Bs"
          inputMode="decimal"
          autoComplete="off"
          className="w-full"
          value={text}
          error={fits ? undefined : `Enter at most ${inTokens(BigInt(amount))}.`}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <SignWithWallet
        cluster={cluster}
        topic={`token:unstake:${owner}:${lockDays}`}
        title="Take this back?"
        act="Sign and take back"
        label={text === null ? "Take all back" : "Take back"}
        size="dense"
        locked={lockedBy(unlocked, fits)}
        prepare={onlyOf(owner)((wallet) =>
          prepareUnstakeAction({
            wallet,
            amount: String(units ?? 0),
            lockDays: isLock(lockDays) ? lockDays : 0,
          }),
        )}
        onFinal={() => shown.final(owner)}
        onOpenChange={shown.onOpenChange}
      />
      {unlocked && text === null && (
        <button
          type="button"
          className="min-h-8 text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
          onClick={() => setText(inTokens(BigInt(amount)))}
        >
          A part of it
        </button>
      )}
    </>
  );
}

function lockedBy(unlocked: boolean, fits: boolean): string | undefined {
  if (!unlocked) return "Still locked";
  return fits ? undefined : "Enter how much";
}

type Prepare = (wallet: string) => Promise<ActionResult<Prepared>>;

/** Only the wallet that staked can take back or claim; another one that is connected is told so. */
const onlyOf =
  (owner: string) =>
  (prepare: Prepare): Prepare =>
  (wallet) =>
    wallet === owner
      ? prepare(owner)
      : Promise.resolve({ ok: false, code: "invalid", reason: "token.other_wallet" });
