"use client";

import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import type { LoreEntry } from "@/lib/companion/contract";
import { CheckField } from "./check-field";
import { CommaField } from "./comma-field";

/** One entry of a lorebook. */
export function LoreEntryFields(props: {
  entry: LoreEntry;
  change: (part: Partial<LoreEntry>) => void;
  problem: string | undefined;
}) {
  const { entry, change } = props;
  return (
    <div className="grid gap-3.5 pt-2 pb-3 sm:grid-cols-2">
      <TextField
        label="Name"
        hint="For you alone."
        value={entry.name}
        maxLength={200}
        onChange={(event) => change({ name: event.target.value })}
      />
      <CommaField
        label="Keys"
        hint="Words, with commas between them."
        values={entry.keys}
        onChange={(keys) => change({ keys })}
      />
      <TextareaField
        label="What is told"
        hint="May begin with decorators, such as @@depth 2."
        rows={4}
        className="sm:col-span-2"
        value={entry.content}
        error={props.problem}
        onChange={(event) => change({ content: event.target.value })}
      />
      <CommaField
        label="Secondary keys"
        values={entry.secondaryKeys}
        onChange={(secondaryKeys) => change({ secondaryKeys, selective: secondaryKeys.length > 0 })}
      />
      <SelectField
        label="Place"
        value={entry.position}
        onChange={(event) =>
          change({
            position: event.target.value === "after_char" ? "after_char" : "before_char",
            depth: null,
          })
        }
      >
        <option value="before_char">Before the character</option>
        <option value="after_char">After the character</option>
      </SelectField>
      <TextField
        label="Order"
        hint="Lower comes earlier."
        type="number"
        value={entry.order}
        onChange={(event) => change({ order: Number(event.target.value) || 0 })}
      />
      <TextField
        label="Priority"
        hint="Lower gives way first."
        type="number"
        value={entry.priority ?? ""}
        onChange={(event) =>
          change({ priority: event.target.value === "" ? null : Number(event.target.value) })
        }
      />
      <div className="grid gap-2 sm:col-span-2 sm:grid-cols-2">
        <Switch entry={entry} change={change} name="enabled" label="On" />
        <Switch entry={entry} change={change} name="constant" label="Always told" />
        <Switch entry={entry} change={change} name="useRegex" label="Keys are patterns" />
        <Switch entry={entry} change={change} name="caseSensitive" label="Capitals matter" />
        <Switch entry={entry} change={change} name="wholeWords" label="Whole words only" />
      </div>
    </div>
  );
}

type SwitchName = "enabled" | "constant" | "useRegex" | "caseSensitive" | "wholeWords";

function Switch(props: {
  entry: LoreEntry;
  change: (part: Partial<LoreEntry>) => void;
  name: SwitchName;
  label: string;
}) {
  return (
    <CheckField
      label={props.label}
      checked={props.entry[props.name]}
      onChange={(checked) => props.change({ [props.name]: checked })}
    />
  );
}
