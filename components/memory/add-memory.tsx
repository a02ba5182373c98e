"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import { addMemoryAction } from "@/lib/memory/actions";
import { MEMORY_LENGTH, type MemoryScope } from "@/lib/memory/contract";
import { scopeWords } from "./memory-words";

type AddMemoryProps = {
  /** For whom it may be: the companion and chat that it is written beside, where there are any. */
  companion: { id: string; name: string } | null;
  chatId: string | null;
  onDone: () => void;
};

/** Writes down something to be remembered. */
export function AddMemory({ companion, chatId, onDone }: AddMemoryProps) {
  const scopes: MemoryScope[] = [
    ...(companion ? (["companion"] as const) : []),
    ...(chatId ? (["chat"] as const) : []),
    "all",
  ];
  const [text, setText] = useState("");
  const [scope, setScope] = useState<MemoryScope>(scopes[0] ?? "all");
  const add = useSubmit(addMemoryAction, () => {
    setText("");
    onDone();
  });
  return (
    <form
      className="mt-3 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const place = { companionId: (companion?.id ?? null) as never, chatId: chatId as never };
        add.submit({ text, scope, ...place });
      }}
    >
      <TextareaField
        label="What should be remembered?"
        hint="Write it to yourself: “You are learning the cello.”"
        error={add.refusal ? reasonText(add.refusal) : undefined}
        rows={3}
        required
        maxLength={MEMORY_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {scopes.length > 1 && (
        <SelectField
          label="For"
          value={scope}
          onChange={(event) => setScope(event.target.value as MemoryScope)}
        >
          {scopes.map((one) => (
            <option key={one} value={one}>
              {scopeWords(one, companion?.name ?? null)}
            </option>
          ))}
        </SelectField>
      )}
      <div className="flex gap-2.5">
        <Button type="submit" size="dense" variant="primary" pending={add.pending}>
          Remember
        </Button>
        <Button size="dense" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
