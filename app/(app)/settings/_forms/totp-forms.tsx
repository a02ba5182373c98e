"use client";

import { useState } from "react";
import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { QrCode } from "@/components/account/qr-code";
import { RecoveryCodes } from "@/components/account/recovery-codes";
import { StepUp } from "@/components/account/step-up";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import {
  confirmTotpAction,
  disableTotpAction,
  renewRecoveryCodesAction,
  startPasskeyCheckAction,
  startTotpAction,
} from "@/lib/auth/actions";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import type { TotpSetup } from "@/lib/auth/totp/contract";
import { useDone } from "./use-done";

/** Turns the second step on: the owner is asked for, then the app, and last the codes are shown. */
export function TurnOnTotp({ ways }: { ways: StepUpWays }) {
  const [setup, setSetup] = useState<TotpSetup | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const done = useDone();
  const finish = () => {
    setSetup(null);
    setCodes(null);
    done("The second step is on.");
  };
  return (
    <>
      <StepUp
        level="owner"
        title="Turn the second step on"
        description="You need an app that shows codes, such as your password manager."
        trigger={<Button>Turn it on</Button>}
        act="Go on"
        pending="One moment"
        ways={ways}
        startCheck={() => startPasskeyCheckAction()}
        run={(proof) => startTotpAction({ proof })}
        onDone={setSetup}
      />
      <Dialog
        title={codes ? "Your recovery codes" : "Add Anubis to your app"}
        open={setup !== null}
        onOpenChange={(open) => {
          if (open) return;
          if (codes) finish();
          else setSetup(null);
        }}
      >
        {codes && <RecoveryCodes codes={codes} onDone={finish} />}
        {!codes && setup && <Setup setup={setup} onDone={setCodes} />}
      </Dialog>
    </>
  );
}

function Setup(props: { setup: TotpSetup; onDone: (codes: string[]) => void }) {
  const { qr, secret, uri } = props.setup;
  return (
    <div className="mt-4 flex flex-col gap-4">
      <QrCode {...qr} label="QR code for your app" />
      <p className="text-sm text-ink-2">
        Scan it with the app, <a href={uri}>open it in an app on this device</a>, or type this key:{" "}
        <code className="font-mono text-ink [overflow-wrap:anywhere]">{secret}</code>
      </p>
      <ActionForm
        primary
        wide
        fields={[{ name: "code", label: "Code that the app shows", autoComplete: "one-time-code" }]}
        submit="Turn it on"
        pending="Checking"
        send={({ code = "" }) => confirmTotpAction({ code })}
        onDone={({ recoveryCodes }) => props.onDone(recoveryCodes)}
      />
    </div>
  );
}

export function ManageTotp({ ways }: { ways: StepUpWays }) {
  const [codes, setCodes] = useState<string[] | null>(null);
  const done = useDone();
  return (
    <div className="flex flex-wrap gap-2.5">
      <StepUp
        level="account"
        title="Make new recovery codes?"
        description="The ones you have end at once."
        trigger={<Button>New recovery codes</Button>}
        act="Make new ones"
        pending="Making"
        ways={ways}
        startCheck={() => startPasskeyCheckAction()}
        run={(proof) => renewRecoveryCodesAction({ proof })}
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      />
      <StepUp
        level="account"
        title="Turn the second step off?"
        description="Your password alone signs you in then."
        trigger={<Button variant="quiet">Turn it off</Button>}
        act="Turn it off"
        pending="Turning it off"
        variant="danger"
        ways={ways}
        startCheck={() => startPasskeyCheckAction()}
        run={(proof) => disableTotpAction({ proof })}
        onDone={() => done("The second step is off.")}
      />
      <Dialog
        title="Your recovery codes"
        open={codes !== null}
        onOpenChange={(open) => !open && setCodes(null)}
      >
        {codes && (
          <RecoveryCodes
            codes={codes}
            onDone={() => {
              setCodes(null);
              done("Your new recovery codes count from now on.");
            }}
          />
        )}
      </Dialog>
    </div>
  );
}
