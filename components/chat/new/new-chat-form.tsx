"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-input";
import type { SpeakingOrder } from "@/lib/chat/contract";
import type { Act } from "../chat-actions";
import type { PersonaChoice } from "../dialogs/mode-form";
import { Face } from "../face";
import { usePerform } from "../use-perform";
import type { Choice } from "./choices";

type NewChat = {
  companionIds: string[];
  title?: string;
  temporary: boolean;
  personaId?: string;
  order: SpeakingOrder;
};

const MOST = 8;

/** Whom to talk with, one or several, and how. */
export function NewChatForm(props: {
  choices: readonly Choice[];
  chosen: readonly string[];
  personas: readonly PersonaChoice[];
  begin: Act<NewChat, { chatId: string }>;
}) {
  const { choices, personas } = props;
  const router = useRouter();
  const { perform, pending } = usePerform();
  const [chosen, setChosen] = useState<readonly string[]>(props.chosen);
  const [query, setQuery] = useState("");
  const [title, setTitle] = useState("");
  const [temporary, setTemporary] = useState(false);
  const [personaId, setPersona] = useState("");
  const [order, setOrder] = useState<NewChat["order"]>("all");
  const group = chosen.length > 1;
  const found = choices.filter(
    (one) =>
      chosen.includes(one.companionId) ||
      `${one.name} ${one.tagline}`.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const begin = () =>
    perform(
      () =>
        props.begin({
          companionIds: [...chosen],
          temporary,
          order,
          ...(group && title.trim() && { title: title.trim() }),
          ...(personaId && { personaId }),
        }),
      ({ chatId }) => {
        router.push(`/chats/${chatId}`);
        router.refresh();
      },
    );
  return (
    <form action={begin} className="max-w-[40rem]">
      <TextField
        label="Find a companion"
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <fieldset className="mt-4">
        <legend className="sr-only">Companions</legend>
        <ul className="rule-double grid md:grid-cols-2">
          {found.map((one) => (
            <ChoiceRow
              key={one.companionId}
              choice={one}
              checked={chosen.includes(one.companionId)}
              disabled={!chosen.includes(one.companionId) && chosen.length >= MOST}
              onToggle={() => toggle(one.companionId)}
            />
          ))}
        </ul>
        {found.length === 0 && (
          <p className="py-4 text-sm text-ink-3">
            Nobody of this name. <Link href="/companions">See all companions</Link>
          </p>
        )}
      </fieldset>
      <div className="mt-6 space-y-5">
        {group && (
          <>
            <TextField
              label="Name of the group"
              value={title}
              maxLength={120}
              onChange={(event) => setTitle(event.target.value)}
            />
            <SelectField
              label="Who answers"
              hint="Whoever is named with @ answers in any case. Each reply is paid by itself."
              value={order}
              onChange={(event) => setOrder(event.target.value as NewChat["order"])}
            >
              <option value="all">All, in the order chosen</option>
              <option value="next">One, in turn</option>
              <option value="eager">Who wants to, by talkativeness</option>
            </SelectField>
          </>
        )}
        {personas.length > 0 && (
          <SelectField
            label="Who you are here"
            value={personaId}
            onChange={(event) => setPersona(event.target.value)}
          >
            <option value="">As usual</option>
            {personas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <Switch
          label="Temporary chat"
          hint="Nothing of it is remembered, searched or shared, and it is gone after a day."
          checked={temporary}
          onChange={setTemporary}
        />
        <Note tone="quiet">
          {group ? "They are AIs, not people." : "It is an AI, not a person."} A turn costs credits,
          and you see the most it can cost before you send.
        </Note>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          disabled={chosen.length === 0}
          pendingLabel="Beginning"
        >
          {group ? `Begin with ${chosen.length} companions` : "Begin the chat"}
        </Button>
      </div>
    </form>
  );
}

function ChoiceRow(props: {
  choice: Choice;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}) {
  const { choice, checked } = props;
  return (
    <li className="border-b border-line">
      <label
        className={cx(
          "relative flex cursor-pointer items-center gap-3 px-2 py-2.5 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus",
          checked && "bg-raised shadow-[inset_2px_0_var(--ink)]",
        )}
      >
        <input
          type="checkbox"
          checked={checked}
          disabled={props.disabled}
          onChange={props.onToggle}
          className="size-4 shrink-0 accent-ink"
        />
        <Face face={choice} size="small" />
        <span className="min-w-0">
          <span className="block truncate text-[0.875rem] font-medium">{choice.name}</span>
          <span className="line-clamp-2 text-sm text-ink-3">{choice.tagline}</span>
        </span>
      </label>
    </li>
  );
}
