"use client";

import { useRef, useState } from "react";
import { SignWithWallet } from "@/components/onchain/sign-with-wallet";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import type { ClusterView } from "@/lib/onchain/contract";
import { prepareStakeAction } from "@/lib/token/actions";
import { isLock, locks } from "@/lib/token/contract";
import { unitsOf } from "./read-amount";
import { lockWords } from "./token-words";
import { useShownWallet } from "./use-shown-wallet";

/** An amount and a lock, and a wallet that signs it. */
export function StakeForm(props: { cluster: ClusterView; paused: boolean; linked: string[] }) {
  const [text, setText] = useState("");
  const [lock, setLock] = useState(0);
  const units = unitsOf(text);
  const wallet = useRef<string | null>(null);
  const shown = useShownWallet(props.linked);
  const error = text !== "" && units === null ? "Enter a number such as 1000 or 2.5." : undefined;
  return (
    <div className="mt-4 grid gap-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2.5">
        <TextField
          label="Stake, in 100Bs"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectField
          label="Locked for"
          value={lock}
          onChange={(event) => setLock(Number(event.target.value))}
        >
          {locks.map((days) => (
            <option key={days} value={days}>
              {lockWords(days)}
            </option>
          ))}
        </SelectField>
      </div>
      <p className="text-sm text-ink-2">
        A longer lock brings no more discount and no more rewards than a short one. It only binds.
      </p>
      <SignWithWallet
        cluster={props.cluster}
        topic="token:stake"
        title="Stake this?"
        act="Sign and stake"
        label={units === null ? "Stake" : `Stake ${text.trim()}`}
        variant="primary"
        locked={lockedBy(props.paused, units)}
        prepare={(address) => {
          wallet.current = address;
          const lockDays = isLock(lock) ? lock : 0;
          return prepareStakeAction({ wallet: address, amount: String(units ?? 0), lockDays });
        }}
        onFinal={() => shown.final(wallet.current)}
        onOpenChange={shown.onOpenChange}
      />
    </div>
  );
}

function lockedBy(paused: boolean, units: bigint | null): string | undefined {
  if (paused) return "No new stakes at the moment";
  return units === null ? "Enter how much to stake" : undefined;
}
