"use client";

import { useCallback, useState } from "react";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import { companionLimits } from "@/lib/companion/contract";
import type { OnePersona, PersonaView, SavePersona } from "@/lib/companion/persona/contract";
import type { ActionResult } from "@/lib/core/result";
import { CheckField } from "./editor/check-field";

type Actions = {
  saveAction: (input: SavePersona) => Promise<ActionResult<unknown>>;
  deleteAction: (input: OnePersona) => Promise<ActionResult<unknown>>;
};

/** Who somebody is when they talk with companions. */
export function PersonaList({ personas, ...actions }: Actions & { personas: PersonaView[] }) {
  const [editing, setEditing] = useState<string | null>(personas.length === 0 ? "new" : null);
  return (
    <div>
      <ul>
        {personas.map((persona) => (
          <li key={persona.id} className="border-b border-line py-3">
            {editing === persona.id ? (
              <PersonaForm persona={persona} {...actions} onDone={() => setEditing(null)} />
            ) : (
              <Shown persona={persona} onEdit={() => setEditing(persona.id)} {...actions} />
            )}
          </li>
        ))}
      </ul>
      <div className="mt-5">
        {editing === "new" ? (
          <PersonaForm persona={null} {...actions} onDone={() => setEditing(null)} />
        ) : (
          <Button onClick={() => setEditing("new")}>Add a persona</Button>
        )}
      </div>
    </div>
  );
}

function Shown(props: Actions & { persona: PersonaView; onEdit: () => void }) {
  const { id, name, description, isDefault } = props.persona;
  const { pending, refusal, submit } = useSubmit(
    props.deleteAction,
    useCallback(() => undefined, []),
  );
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 grow basis-60">
        <h2 className="flex flex-wrap items-center gap-2 text-lg">
          <span className="wrap-anywhere">{name}</span>
          {isDefault && <Tag tone="info">Usual</Tag>}
        </h2>
        <p className="mt-0.5 text-sm whitespace-pre-line text-ink-2 wrap-anywhere">{description}</p>
        {refusal && (
          <Note tone="warning" role="alert">
            {reasonText(refusal)}
          </Note>
        )}
      </div>
      <div className="flex gap-2">
        <Button size="dense" onClick={props.onEdit}>
          Edit<span className="sr-only"> {name}</span>
        </Button>
        <Button
          size="dense"
          variant="quiet"
          pending={pending}
          onClick={() => submit({ personaId: id })}
        >
          Delete<span className="sr-only"> {name}</span>
        </Button>
      </div>
    </div>
  );
}

function PersonaForm(props: Actions & { persona: PersonaView | null; onDone: () => void }) {
  const { persona, onDone } = props;
  const [isDefault, setDefault] = useState(persona?.isDefault ?? false);
  const { pending, refusal, submit } = useSubmit(props.saveAction, onDone);
  return (
    <form
      noValidate
      className="grid max-w-[56ch] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        submit({
          ...(persona ? { personaId: persona.id } : {}),
          name: String(data.get("name")),
          description: String(data.get("description")),
          isDefault,
        });
      }}
    >
      <TextField
        label="Name"
        name="name"
        required
        maxLength={companionLimits.name}
        defaultValue={persona?.name}
        error={fieldText(refusal?.fields, "name")}
      />
      <TextareaField
        label="Who you are"
        name="description"
        maxLength={companionLimits.personaDescription}
        defaultValue={persona?.description}
        hint="Companions are told it with each turn."
        error={fieldText(refusal?.fields, "description")}
      />
      <CheckField
        label="My usual one"
        hint="Whom companions meet where a chat names no other."
        checked={isDefault}
        onChange={setDefault}
      />
      {refusal && !refusal.fields && (
        <Note tone="warning" role="alert">
          {reasonText(refusal)}
        </Note>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={pending} pendingLabel="Saving">
          Save
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
