"use client";

import Link from "next/link";
import { SelectField } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { ChatView } from "@/lib/chat/contract";
import type { ChatChanges } from "../chat-actions";
import { ExpressionField } from "../expression/expression-field";
import { VoiceFields } from "../voice/voice-fields";

export type PersonaChoice = { id: string; name: string };

/** Who the person is here, who speaks when, and whether adult words are allowed. */
export function ModeForm(props: {
  chat: ChatView;
  personas: readonly PersonaChoice[];
  pending: boolean;
  onChange: (change: ChatChanges) => void;
}) {
  const { chat, pending, onChange } = props;
  return (
    <div className="mt-4 space-y-5">
      <SelectField
        label="Who you are here"
        hint={
          <>
            Companions know you by this. <Link href="/companions/personas">Your personas</Link>
          </>
        }
        value={chat.personaId ?? ""}
        disabled={pending}
        onChange={(event) => onChange({ personaId: event.target.value || null })}
      >
        <option value="">Only yourself</option>
        {props.personas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {chat.members.length > 1 && (
        <SelectField
          label="Who answers"
          hint="Whoever is named with @ answers in any case."
          value={chat.order}
          disabled={pending}
          onChange={(event) => onChange({ order: event.target.value as ChatView["order"] })}
        >
          <option value="all">All, in their order</option>
          <option value="next">One, in turn</option>
          <option value="eager">Who wants to, by talkativeness</option>
        </SelectField>
      )}
      <div className="border-t border-line pt-4">
        <Spicy {...props} />
      </div>
      <div className="border-t border-line pt-4">
        <ExpressionField />
      </div>
      <VoiceFields members={chat.members} />
      {chat.kind === "single" && !chat.temporaryUntil && (
        <p className="border-t border-line pt-4 text-sm text-ink-2">
          A companion can write first, if you want that:{" "}
          <Link href={`/chats/${chat.id}/writes-first`}>how often, when, and what it costs</Link>.
        </p>
      )}
      <p className="border-t border-line pt-4 text-sm text-ink-2">
        {chat.members.length === 1
          ? "You are talking to an AI, not to a person. It can be wrong, and it does not feel."
          : "You are talking to AIs, not to people. They can be wrong, and they do not feel."}
      </p>
    </div>
  );
}

function Spicy({ chat, pending, onChange }: Parameters<typeof ModeForm>[0]) {
  const { switched, on, refusal } = chat.spicy;
  return (
    <Switch
      label="Spicy mode"
      checked={switched}
      disabled={pending || (refusal !== null && !switched)}
      onChange={(spicy) => onChange({ spicy })}
      hint={
        <>
          Adult words in this chat alone. Illegal content stays blocked.
          {refusal === "chat.spicy_off" && (
            <>
              {" "}
              You have switched adult content off everywhere.{" "}
              <Link href="/settings/privacy#age">Settings</Link>
            </>
          )}
          {refusal === "chat.spicy_plan" && (
            <>
              {" "}
              It comes with Premium and VIP. <Link href="/plans">See the plans</Link>
            </>
          )}
          {refusal === "chat.spicy_age" && (
            <>
              {" "}
              It is for adults: <Link href="/settings/privacy#age">say when you were born</Link>{" "}
              first.
            </>
          )}
          {refusal === "chat.spicy_minor" &&
            " It is not for a chat in which somebody, or who you are in it, may be under 18."}
          {switched && !on && " It rests until this is so."}
        </>
      }
    />
  );
}
