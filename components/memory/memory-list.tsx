"use client";

import { useId, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { scopeMemoryAction } from "@/lib/memory/actions";
import { type MemoryScope, type MemoryView, memoryScopes } from "@/lib/memory/contract";
import { ForgetDialog } from "./forget-dialog";
import { chooseMemories, groupMemories } from "./group-memories";
import { MemoryRow } from "./memory-row";
import { scopeWords } from "./memory-words";

type MemoryListProps = {
  memories: readonly MemoryView[];
  /** Companions by id. */
  names: Readonly<Record<string, string>>;
  /** The companion whose memories are asked for; "" for all. */
  companionId: string;
};

/** All memories, companion by companion, found by words. */
export function MemoryList({ memories, names, companionId }: MemoryListProps) {
  const [words, setWords] = useState("");
  const [companion, setCompanion] = useState(companionId);
  const found = chooseMemories(memories, { words, companionId: companion });
  if (memories.length === 0)
    return (
      <Empty
        title="Nothing is remembered yet"
        action={<LinkButton href="/companions">Talk with somebody</LinkButton>}
      >
        What you tell a companion of yourself is noted here, with the message that it comes from.
      </Empty>
    );
  return (
    <>
      <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_240px]">
        <TextField
          label="Search"
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <SelectField
          label="Companion"
          value={companion}
          onChange={(event) => setCompanion(event.target.value)}
        >
          <option value="">All</option>
          {Object.entries(names).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      {found.length === 0 && <p className="mt-5 text-sm text-ink-2">No memory has these words.</p>}
      {groupMemories(found, names).map((group) => (
        <Group key={group.key} title={group.title} memories={group.memories} names={names} />
      ))}
    </>
  );
}

/** More than this go in several steps. */
const FORGET_MAX = 500;

function Group(props: {
  title: string;
  memories: readonly MemoryView[];
  names: Readonly<Record<string, string>>;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rule-double mt-6 pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id={id}>
          {props.title}
          <span className="figures ml-2.5 text-sm text-ink-3">{props.memories.length}</span>
        </h2>
        {props.memories.length > 1 && (
          <ForgetDialog
            memories={props.memories.slice(0, FORGET_MAX)}
            label="Forget all of these"
            className="min-h-8 text-sm text-carnelian underline underline-offset-4 pointer-coarse:min-h-11"
          />
        )}
      </div>
      <ul className="mt-1.5">
        {props.memories.map((memory) => (
          <MemoryRow key={memory.id} memory={memory}>
            <ScopeChoice
              memory={memory}
              name={memory.companionId ? (props.names[memory.companionId] ?? null) : null}
            />
          </MemoryRow>
        ))}
      </ul>
    </section>
  );
}

/** Where a memory is used. What it does not come from cannot be chosen. */
function ScopeChoice({ memory, name }: { memory: MemoryView; name: string | null }) {
  const toast = useToast();
  const set = useSubmit(scopeMemoryAction, () => toast({ text: "Saved.", tone: "success" }));
  const fits = (scope: MemoryScope) =>
    scope === "all" ||
    (scope === "chat" ? memory.chatId !== null : memory.companionId !== null) ||
    scope === memory.scope;
  return (
    <span className="inline-flex items-center gap-1.5">
      <select
        aria-label={`Used for: ${memory.text}`}
        className="min-h-8 rounded-control bg-transparent pr-1 text-xs text-ink-3 hover:text-ink pointer-coarse:min-h-11"
        value={memory.scope}
        onChange={(event) =>
          set.submit({
            memoryId: memory.id as never,
            scope: event.target.value as MemoryScope,
          })
        }
      >
        {memoryScopes.filter(fits).map((scope) => (
          <option key={scope} value={scope}>
            {scopeWords(scope, name)}
          </option>
        ))}
      </select>
      {set.refusal && <span role="alert">{reasonText(set.refusal)}</span>}
    </span>
  );
}
