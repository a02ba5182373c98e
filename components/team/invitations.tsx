"use client";

import { type FormEvent, useCallback, useState } from "react";
import { ShareButton } from "@/components/bounty/share-button";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { inviteToTeamAction, revokeInvitationAction } from "@/lib/team/actions";
import type { InvitationKind } from "@/lib/team/contract";
import type { InvitationView } from "@/lib/team/listing/contract";
import { ActButton, Refused } from "./act-button";
import { joinHref } from "./links";
import { invitationWords } from "./words";

/** Who was asked to join, and how that stands. */
export function Invitations(props: {
  teamId: string;
  name: string;
  invitations: InvitationView[];
}) {
  return (
    <section aria-labelledby="invitations" className="rule-double mt-6 pt-4">
      <h2 id="invitations">Invitations</h2>
      <InviteForm teamId={props.teamId} name={props.name} />
      <ul className="mt-5">
        {props.invitations.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-line py-2.5 text-sm"
          >
            <span className="min-w-0">
              <span className="wrap-anywhere">
                {one.kind === "link" ? "A link" : one.whom || "Somebody who is gone"}
              </span>
              <span className="block text-ink-3">
                {invitationWords[one.state]}
                {one.state === "pending" && (
                  <>
                    {" "}
                    until <Time at={one.expiresAt} />
                  </>
                )}
                , invited by {one.by}
              </span>
            </span>
            {one.state === "pending" && (
              <ActButton
                action={revokeInvitationAction}
                input={{ invitationId: one.id }}
                done="The invitation is taken back."
              >
                Take back
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const hints = {
  name: "As it stands on the boards. They find the invitation at the bell and under Teams.",
  wallet: "Whoever has linked this wallet, or links it later, finds the invitation under Teams.",
  link: undefined,
} as const;

function InviteForm({ teamId, name }: { teamId: string; name: string }) {
  const [kind, setKind] = useState<InvitationKind>("name");
  const [whom, setWhom] = useState("");
  const [made, setMade] = useState<{ path: string; expiresAt: string } | null>(null);
  const toast = useToast();
  const state = useSubmit(
    inviteToTeamAction,
    useCallback(
      ({ token, expiresAt }: { token: string | null; expiresAt: string }) => {
        setWhom("");
        setMade(token ? { path: joinHref(token), expiresAt } : null);
        if (!token) toast({ text: "They are invited.", tone: "success" });
      },
      [toast],
    ),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === "link") state.submit({ kind, teamId });
    else if (kind === "name") state.submit({ kind, teamId, handle: whom });
    else state.submit({ kind, teamId, wallet: whom });
  };
  return (
    <form onSubmit={submit} className="mt-3 grid max-w-[420px] gap-3">
      <SelectField
        label="Invite"
        value={kind}
        onChange={(event) => {
          setKind(event.target.value as InvitationKind);
          state.forget();
        }}
      >
        <option value="name">Somebody by their name</option>
        <option value="wallet">Somebody by their Solana address</option>
        <option value="link">Whoever gets a link</option>
      </SelectField>
      {kind !== "link" && (
        <TextField
          label={kind === "name" ? "Name" : "Address"}
          required
          autoComplete="off"
          autoCapitalize="off"
          value={whom}
          onChange={(event) => setWhom(event.target.value)}
          hint={hints[kind]}
          error={fieldText(state.refusal?.fields, kind === "name" ? "handle" : "wallet")}
        />
      )}
      {!state.refusal?.fields && <Refused state={state} />}
      <p>
        <Button type="submit" pending={state.pending} pendingLabel="One moment">
          {kind === "link" ? "Make a link" : "Invite"}
        </Button>
      </p>
      {made && <MadeLink {...made} name={name} />}
    </form>
  );
}

function MadeLink(props: { path: string; expiresAt: string; name: string }) {
  const { path, name } = props;
  return (
    <div className="grid gap-2.5 border-l-2 border-malachite pl-3">
      <TextField
        label="The link"
        readOnly
        value={new URL(path, window.location.origin).href}
        onFocus={(event) => event.currentTarget.select()}
        hint="It takes one person in, and is shown only now. You can take it back below."
      />
      <p className="text-sm text-ink-2">
        Good until <Time at={props.expiresAt} />.
      </p>
      <p>
        <ShareButton title={`Join ${name}`} path={path} label="Copy or share" />
      </p>
    </div>
  );
}
