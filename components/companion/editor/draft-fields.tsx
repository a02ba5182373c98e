"use client";

import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { companionLimits } from "@/lib/companion/contract";
import { CheckField } from "./check-field";
import { CommaField } from "./comma-field";
import type { Draft } from "./draft";
import { ListField } from "./list-field";

type TextName =
  | "persona"
  | "personality"
  | "scenario"
  | "exampleDialogue"
  | "systemPrompt"
  | "postHistory"
  | "spicyPrompt"
  | "creatorNotes";

function TextPart(props: Draft & { name: TextName; label: string; hint?: string; rows?: number }) {
  const { draft, change, problems, name } = props;
  return (
    <TextareaField
      label={props.label}
      hint={props.hint}
      rows={props.rows ?? 4}
      value={draft[name]}
      error={problems[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
}

/** Who it is. */
export function WhoFields(props: Draft) {
  const { draft, change, problems } = props;
  return (
    <div className="grid gap-4.5">
      <div className="grid gap-4.5 sm:grid-cols-2">
        <TextField
          label="Name"
          required
          maxLength={companionLimits.name}
          value={draft.name}
          error={problems.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <CommaField
          label="Tags"
          hint="With commas between them. The first two stand below its name."
          error={problems.tags}
          values={draft.tags}
          onChange={(tags) => change({ tags })}
        />
      </div>
      <TextField
        label="In one sentence"
        maxLength={companionLimits.tagline}
        value={draft.tagline}
        error={problems.tagline}
        onChange={(event) => change({ tagline: event.target.value })}
      />
      <TextPart
        {...props}
        name="persona"
        label="Persona"
        hint="Who it is and how it talks. {{char}} stands for its name, {{user}} for whoever talks with it."
        rows={8}
      />
      <CommaField
        label="Traits"
        hint="A few words, with commas."
        error={problems.traits}
        values={draft.traits}
        onChange={(traits) => change({ traits: traits.slice(0, companionLimits.traits) })}
      />
    </div>
  );
}

/** How it talks. */
export function TalkFields(props: Draft) {
  const { draft, change, problems } = props;
  return (
    <div className="grid gap-4.5">
      <TextPart {...props} name="scenario" label="Scenario" hint="Where you two are." />
      <ListField
        label="Greeting"
        name="greetings"
        add="Add a greeting"
        values={draft.greetings}
        problems={problems}
        most={companionLimits.greetings}
        onChange={(greetings) => change({ greetings })}
      />
      <TextPart
        {...props}
        name="exampleDialogue"
        label="Example dialogue"
        hint="Lines that begin with {{user}}: and {{char}}:, and <START> before each talk."
        rows={6}
      />
      <TextField
        label="Talkativeness, from 0 to 100"
        hint="How readily it speaks up among several. At 0 only when it is named, or nobody else will."
        type="number"
        min={0}
        max={100}
        value={Math.round(draft.talkativeness * 100)}
        error={problems.talkativeness}
        onChange={(event) => change({ talkativeness: shareOf(event.target.value) })}
      />
    </div>
  );
}

function shareOf(percent: string): number {
  return Math.min(100, Math.max(0, Math.round(Number(percent) || 0))) / 100;
}

/** What a model is told beside. */
export function PromptFields(props: Draft) {
  const { draft, change, problems } = props;
  return (
    <div className="grid gap-4.5">
      <TextPart
        {...props}
        name="systemPrompt"
        label="System prompt"
        hint="In place of the house's own; {{original}} brings that back."
      />
      <TextPart
        {...props}
        name="postHistory"
        label="After the talk"
        hint="Told last, before each reply."
      />
      <TextPart {...props} name="personality" label="Personality" rows={3} />
      <ListField
        label="Greeting in groups"
        name="groupGreetings"
        add="Add one for groups"
        values={draft.groupGreetings}
        problems={problems}
        most={companionLimits.greetings}
        onChange={(groupGreetings) => change({ groupGreetings })}
      />
      <TextField
        label="Model"
        hint="provider/model that it is made for. Empty: whatever the house asks."
        value={draft.modelRef ?? ""}
        error={problems.modelRef}
        onChange={(event) => change({ modelRef: event.target.value.trim() || null })}
      />
      <TextPart
        {...props}
        name="creatorNotes"
        label="Your notes"
        hint="For people, never for the model."
      />
      <CheckField
        label="For adults only"
        hint="Shown to those who said that they are one. Nobody under 18 may be in it."
        checked={draft.adult}
        onChange={(adult) => change({ adult })}
      />
      <TextPart
        {...props}
        name="spicyPrompt"
        label="Spicy prompt"
        hint="Told only where spicy mode is on: paid, adult and switched on for that chat."
      />
    </div>
  );
}
