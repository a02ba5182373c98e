"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import { useSubmit } from "@/components/use-submit";
import { inviteToTeamAction, revokeInvitationAction } from "@/lib/team/actions";
import type { InvitationKind } from "@/lib/team/contract";
import type { InvitationView } from "@/lib/team/listing/contract";
import { ActButton } from "./act-button";
import { joinHref } from "./links";
import { invitationWords } from "./words";

/** Who was asked to join, and how that stands. */
export function Invitations(props: { teamId: string; invitations: InvitationView[] }) {
  return (
    <section aria-labelledby="invitations" className="rule-double mt-6 pt-4">
      <h2 id="invitations">Invitations</h2>
      <ul>
        {props.invitations.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2.5 text-sm"
          >
            <span className="wrap-anywhere">
              {one.kind === "link" ? "A link" : one.whom || "Somebody who is gone"}, by {one.by}:{" "}
              {invitationWords[one.state].toLowerCase()}
              {one.state === "pending" && (
                <>
                  {" "}
                  until <Time at={one.expiresAt} />
                </>
              )}
            </span>
            {one.state === "pending" && (
              <ActButton action={revokeInvitationAction} input={{ invitationId: one.id }}>
                Take back
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <InviteForm teamId={props.teamId} />
    </section>
  );
}

function InviteForm({ teamId }: { teamId: string }) {
  const [kind, setKind] = useState<InvitationKind>("name");
  const [link, setLink] = useState<string | null>(null);
  const state = useSubmit(inviteToTeamAction, ({ token }) =>
    setLink(token && new URL(joinHref(token), window.location.origin).href),
  );
  const submit = (form: FormData) => {
    const whom = String(form.get("whom") ?? "");
    if (kind === "link") state.submit({ kind, teamId });
    else if (kind === "name") state.submit({ kind, teamId, handle: whom });
    else state.submit({ kind, teamId, wallet: whom });
  };
  return (
    <form action={submit} className="mt-4 grid max-w-[420px] gap-3">
      <SelectField
        label="Invite"
        value={kind}
        onChange={(event) => setKind(event.target.value as InvitationKind)}
      >
        <option value="name">Somebody by their name</option>
        <option value="wallet">Somebody by their Solana address</option>
        <option value="link">Whoever gets a link; it works once</option>
      </SelectField>
      {kind !== "link" && (
        <TextField label={kind === "name" ? "Name" : "Address"} name="whom" required />
      )}
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      {link && <TextField label="Copy this link, it is shown once" readOnly value={link} />}
      <p>
        <Button type="submit" size="dense" pending={state.pending}>
          Invite
        </Button>
      </p>
    </form>
  );
}
