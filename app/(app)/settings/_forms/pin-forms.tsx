"use client";

import { PinField } from "@/components/account/proof-fields";
import { StepUp } from "@/components/account/step-up";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { removePinAction, setPinAction, startPasskeyCheckAction } from "@/lib/auth/actions";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { useDone } from "./use-done";

export function PinForms({ ways }: { ways: StepUpWays }) {
  const done = useDone();
  return (
    <div className="flex flex-wrap gap-2.5">
      <StepUp
        level="owner"
        title={ways.pin ? "Change your PIN" : "Set a PIN"}
        description="Not one that people guess first, such as 1234 or a year."
        trigger={<Button>{ways.pin ? "Change my PIN" : "Set a PIN"}</Button>}
        act="Set this PIN"
        pending="Setting"
        ways={withoutPin(ways)}
        startCheck={() => startPasskeyCheckAction()}
        run={(proof, form) => setPinAction({ pin: String(form.get("new-pin") ?? ""), proof })}
        onDone={() => done("Your PIN is set.")}
      >
        {(fields) => <PinField name="new-pin" label="New PIN" error={fieldText(fields, "pin")} />}
      </StepUp>
      {ways.pin && (
        <StepUp
          level="money"
          title="Remove your PIN?"
          description="Without a PIN or a passkey, money cannot leave your account."
          trigger={<Button variant="quiet">Remove my PIN</Button>}
          act="Remove it"
          pending="Removing"
          variant="danger"
          ways={ways}
          startCheck={() => startPasskeyCheckAction()}
          run={(proof) => removePinAction({ proof })}
          onDone={() => done("Your PIN is removed.")}
        />
      )}
    </div>
  );
}

/** Whoever sets another PIN may have forgotten the old one: where there is a choice, it is not asked for. */
function withoutPin(ways: StepUpWays): StepUpWays {
  return ways.passkey || ways.password ? { ...ways, pin: false } : ways;
}
