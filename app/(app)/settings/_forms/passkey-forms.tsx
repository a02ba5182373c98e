"use client";

import { useState } from "react";
import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { StepUp } from "@/components/account/step-up";
import { useMounted } from "@/components/account/use-mounted";
import { makePasskey } from "@/components/account/use-passkey";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import {
  addPasskeyAction,
  removePasskeyAction,
  renamePasskeyAction,
  startPasskeyAction,
  startPasskeyCheckAction,
} from "@/lib/auth/actions";
import type { PasskeyView, StepUpWays } from "@/lib/auth/step-up/contract";
import { useDone } from "./use-done";

export function AddPasskeyForm({ ways, origin }: { ways: StepUpWays; origin: string }) {
  const done = useDone();
  const mounted = useMounted();
  if (mounted && window.location.origin !== origin)
    return (
      <Note>
        Passkeys of this site work at <a href={`${origin}/settings/security`}>{origin}</a> only. You
        sign in there once more.
      </Note>
    );
  return (
    <StepUp
      level="owner"
      title="Add a passkey"
      description="Your browser asks for it next."
      trigger={<Button>Add a passkey</Button>}
      act="Go on"
      pending="Waiting for the passkey"
      ways={ways}
      startCheck={() => startPasskeyCheckAction()}
      run={async (proof, form) => {
        const made = await makePasskey(() => startPasskeyAction());
        if (!made.ok) return { ok: false, code: "conflict", reason: made.reason };
        const name = String(form.get("name") ?? "");
        return addPasskeyAction({ answer: made.answer, name, proof });
      }}
      onDone={() => done("The passkey is added.")}
    >
      {(fields) => (
        <TextField
          label="Name"
          name="name"
          autoComplete="off"
          defaultValue="My passkey"
          hint="So that you tell it from others."
          maxLength={60}
          error={fieldText(fields, "name")}
        />
      )}
    </StepUp>
  );
}

export function RenamePasskeyForm({ passkey }: { passkey: PasskeyView }) {
  const [open, setOpen] = useState(false);
  const done = useDone();
  return (
    <Dialog
      title="Rename this passkey"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="dense" variant="quiet" aria-label={`Rename ${passkey.name}`}>
          Rename
        </Button>
      }
    >
      <div className="mt-4">
        <ActionForm
          fields={[
            { name: "name", label: "Name", autoComplete: "off", defaultValue: passkey.name },
          ]}
          submit="Rename it"
          pending="Renaming"
          send={({ name = "" }) => renamePasskeyAction({ passkeyId: passkey.id, name })}
          onDone={() => {
            setOpen(false);
            done("The passkey is renamed.");
          }}
        />
      </div>
    </Dialog>
  );
}

export function RemovePasskeyForm(props: { passkey: PasskeyView; ways: StepUpWays }) {
  const { passkey, ways } = props;
  const done = useDone();
  return (
    <StepUp
      level="money"
      title={`Remove ${passkey.name}?`}
      description="It signs nobody in any more. Delete it on your device too."
      trigger={
        <Button size="dense" aria-label={`Remove ${passkey.name}`}>
          Remove
        </Button>
      }
      act="Remove it"
      pending="Removing"
      variant="danger"
      ways={ways}
      startCheck={() => startPasskeyCheckAction()}
      run={(proof) => removePasskeyAction({ passkeyId: passkey.id, proof })}
      onDone={() => done("The passkey is removed.")}
    />
  );
}
