"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";
import { companionLimits, Lorebook, LoreEntry } from "@/lib/companion/contract";
import { CheckField } from "./check-field";
import type { Draft } from "./draft";
import { LoreEntryFields } from "./lore-entry-fields";

/** Knowledge that is told when the talk comes to it. */
export function LoreEditor({ draft, change, problems }: Draft) {
  const book = draft.lorebook ?? Lorebook.parse({});
  const [open, setOpen] = useState<number | null>(null);
  const set = (part: Partial<Lorebook>) => change({ lorebook: { ...book, ...part } });
  const setEntry = (index: number, part: Partial<LoreEntry>) =>
    set({ entries: book.entries.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const add = () => {
    set({ entries: [...book.entries, LoreEntry.parse({ order: book.entries.length + 1 })] });
    setOpen(book.entries.length);
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label="Messages looked through"
          value={book.scanDepth}
          hint="The last four where nothing stands here."
          onChange={(scanDepth) => set({ scanDepth })}
        />
        <NumberField
          label="Tokens at most"
          value={book.tokenBudget}
          hint="All entries together. What weighs least gives way."
          onChange={(tokenBudget) => set({ tokenBudget })}
        />
      </div>
      <CheckField
        label="An entry may bring others"
        hint="What is told is looked through for keys as well."
        checked={book.recursive}
        onChange={(recursive) => set({ recursive })}
      />
      <ol>
        {book.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
          <li key={index} className="border-b border-line py-2.5">
            <div className="flex items-center justify-between gap-3">
              <button
                type="button"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
                className="min-h-9 min-w-0 grow truncate text-left text-[0.9375rem] hover:underline"
              >
                {entry.name || entry.keys.join(", ") || `Entry ${index + 1}`}
                {!entry.enabled && <span className="text-ink-3"> (off)</span>}
              </button>
              <Button
                size="dense"
                variant="quiet"
                onClick={() => set({ entries: book.entries.filter((_one, at) => at !== index) })}
              >
                Take out<span className="sr-only"> entry {index + 1}</span>
              </Button>
            </div>
            {open === index && (
              <LoreEntryFields
                entry={entry}
                change={(part) => setEntry(index, part)}
                problem={problems[`lorebook.entries.${index}.content`]}
              />
            )}
          </li>
        ))}
      </ol>
      {book.entries.length < companionLimits.loreEntries && (
        <div>
          <Button size="dense" onClick={add}>
            Add an entry
          </Button>
        </div>
      )}
    </div>
  );
}

function NumberField(props: {
  label: string;
  hint: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      type="number"
      inputMode="numeric"
      min={0}
      value={props.value ?? ""}
      onChange={(event) =>
        props.onChange(event.target.value === "" ? null : Math.max(0, Number(event.target.value)))
      }
    />
  );
}
