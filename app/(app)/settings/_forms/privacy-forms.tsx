"use client";

import Link from "next/link";
import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { StepUp } from "@/components/account/step-up";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import {
  keepAccountAction,
  prepareDownloadAction,
  requestRemovalAction,
} from "@/lib/account/actions";
import { agreeAction, startPasskeyCheckAction } from "@/lib/auth/actions";
import { type DocumentName, documents } from "@/lib/auth/consent/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { useDone } from "./use-done";

export function DownloadForm({ ways }: { ways: StepUpWays }) {
  const done = useDone();
  return (
    <StepUp
      level="account"
      title="Download your data"
      description="Whoever has the file knows everything in it. Keep it where only you are."
      trigger={<Button>Download my data</Button>}
      act="Download"
      pending="One moment"
      ways={ways}
      startCheck={() => startPasskeyCheckAction()}
      run={(proof) => prepareDownloadAction({ proof })}
      onDone={({ url }) => {
        window.location.assign(url);
        done("Your download has begun.");
      }}
    />
  );
}

export function RemovalForm({ ways, locked }: { ways: StepUpWays; locked: boolean }) {
  const done = useDone();
  return (
    <StepUp
      level="account"
      title="Delete your account?"
      description="Every other device is signed out now. The rest happens in seven days, and cannot be undone after that."
      trigger={
        <Button variant="danger" {...(locked && { locked: "Money has to be paid out first" })}>
          Delete my account
        </Button>
      }
      act="Delete my account"
      pending="One moment"
      variant="danger"
      ways={ways}
      startCheck={() => startPasskeyCheckAction()}
      run={(proof, form) =>
        requestRemovalAction({ confirm: String(form.get("confirm") ?? ""), proof })
      }
      onDone={() => done("Your account will be deleted in seven days.")}
    >
      {(fields) => (
        <TextField
          label="Write “delete my account” to go on"
          name="confirm"
          autoComplete="off"
          autoCapitalize="none"
          error={fieldText(fields, "confirm")}
        />
      )}
    </StepUp>
  );
}

export function KeepAccountForm() {
  const done = useDone();
  return (
    <ActionForm
      fields={[]}
      submit="Keep my account"
      pending="Keeping"
      send={() => keepAccountAction()}
      onDone={() => done("Your account stays.")}
    />
  );
}

/** Asks again where a document has changed since it was agreed to. */
export function AgreeForm({ changed }: { changed: DocumentName[] }) {
  const done = useDone();
  return (
    <div className="flex flex-col items-start gap-4">
      <Note tone="warning">
        Changed since you agreed:{" "}
        {changed.map((name, index) => (
          <span key={name}>
            {index > 0 && ", "}
            <Link href={documents[name].href}>{documents[name].label}</Link>
          </span>
        ))}
        .
      </Note>
      <ActionForm
        fields={[]}
        submit="I agree to what they say now"
        pending="Noting"
        send={() => agreeAction()}
        onDone={() => done("Noted.")}
      />
    </div>
  );
}
