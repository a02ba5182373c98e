import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import type { TotpStanding } from "@/lib/auth/totp/contract";
import { ManageTotp, TurnOnTotp } from "../_forms/totp-forms";
import { Part } from "./part";

const FEW = 3;

export function SecondStepPart({ totp, ways }: { totp: TotpStanding; ways: StepUpWays }) {
  const left = totp.recoveryCodesLeft;
  return (
    <Part
      title="Second step"
      lead="After your password, a code that only your app shows. Passkeys and wallets need none."
    >
      {totp.on ? (
        <div className="flex flex-col gap-4">
          <p className="flex flex-wrap items-center gap-2.5">
            <Tag tone="success">On</Tag>
            <span className="text-sm text-ink-2">
              {left === 1 ? "1 recovery code is" : `${left} recovery codes are`} left.
            </span>
          </p>
          {left < FEW && (
            <Note tone="warning">Make new recovery codes before the last one is used.</Note>
          )}
          <ManageTotp ways={ways} />
        </div>
      ) : (
        <TurnOnTotp ways={ways} />
      )}
    </Part>
  );
}
