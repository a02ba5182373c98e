"use client";

import { StepUp } from "@/components/account/step-up";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";
import {
  keepPayoutWalletAction,
  setPayoutWalletAction,
  startPasskeyCheckAction,
} from "@/lib/auth/actions";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { RowButton } from "./row-button";
import { useDone } from "./use-done";

export function PayoutWalletForm(props: { ways: StepUpWays; isSet: boolean }) {
  const done = useDone();
  const act = props.isSet ? "Change it" : "Set a payout wallet";
  return (
    <StepUp
      level="money"
      title={props.isSet ? "Change your payout wallet" : "Set a payout wallet"}
      description={
        props.isSet
          ? "The change holds after 48 hours. Until then you can take it back."
          : "It holds at once. Changing it later takes 48 hours."
      }
      trigger={<Button>{act}</Button>}
      act={act}
      pending="Saving"
      ways={props.ways}
      startCheck={() => startPasskeyCheckAction()}
      run={(proof, form) =>
        setPayoutWalletAction({ address: String(form.get("address") ?? ""), proof })
      }
      onDone={() => done("Your payout wallet is noted.")}
    >
      {(fields) => (
        <TextField
          label="Address"
          name="address"
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          error={fieldText(fields, "address")}
        />
      )}
    </StepUp>
  );
}

export function KeepPayoutWallet() {
  return (
    <RowButton
      label="Take it back"
      describedAs="Take the change of the payout wallet back"
      done="Your payout wallet stays as it is."
      run={() => keepPayoutWalletAction()}
    />
  );
}
