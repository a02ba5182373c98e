import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { REMOVAL_DAYS, type RemovalView } from "@/lib/account/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { formatUsd } from "@/lib/core/money";
import { KeepAccountForm, RemovalForm } from "../_forms/privacy-forms";
import { Part } from "./part";

/** Deleting the account: what goes, what stays, and what becomes of the money, before it is asked for. */
export function RemovalPart({ removal, ways }: { removal: RemovalView; ways: StepUpWays }) {
  if (removal.dueAt !== null)
    return (
      <Part title="Delete my account">
        <div className="flex flex-col items-start gap-4">
          <Note tone="warning" role="status">
            Your account will be deleted on <Time at={removal.dueAt} show="day" />. Until then
            everything works as before.
          </Note>
          <KeepAccountForm />
        </div>
      </Part>
    );
  return (
    <Part
      title="Delete my account"
      lead={`It happens ${REMOVAL_DAYS} days after you ask for it. Within these days you can keep it here.`}
    >
      <div className="flex flex-col gap-4 text-sm">
        <List title="What goes">
          <li>Your name, address, passwords, passkeys, wallets and sessions.</li>
          <li>Every message, chat, memory and companion of yours, and what was made of them.</li>
          <li>Your subscription, limits and wishes.</li>
        </List>
        <List title="What stays">
          <li>The ledger of payments and the numbers of invoices, under an id that is nobody’s.</li>
          <li>Hashes in the proof of a round. The texts they stand for are gone.</li>
          <li>A guardian of yours that was approved, under a name that says nothing.</li>
          <li>An exclusion that you set yourself, known by hashes, so that it holds.</li>
        </List>
        <Money removal={removal} />
        <div>
          <RemovalForm ways={ways} locked={removal.realMoney} />
        </div>
      </div>
    </Part>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 list-disc pl-5 text-ink-2">{children}</ul>
    </div>
  );
}

function Money({ removal }: { removal: RemovalView }) {
  const { money, held, realMoney } = removal;
  if (realMoney)
    return (
      <Note tone="warning">
        There are {formatUsd(BigInt(money))} of real money in your account. Have them paid out
        first.
      </Note>
    );
  if (BigInt(money) === 0n) return null;
  return (
    <Note>
      Your {formatUsd(BigInt(money))} of play money and your credits go with it.
      {BigInt(held) > 0n && " What is held for a verdict is waited for."}
    </Note>
  );
}
