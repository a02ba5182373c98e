"use client";

import { useId } from "react";
import { reasonText } from "@/components/reasons";
import { cx } from "@/components/ui/class-names";
import { SelectField } from "@/components/ui/select";
import { useSubmit } from "@/components/use-submit";
import { setChatMemoryAction } from "@/lib/memory/actions";
import { type ChatMemorySetting, type MemoryScope, memoryScopes } from "@/lib/memory/contract";
import { scopeWords } from "./memory-words";

type ChatSwitchProps = {
  chatId: string;
  companion: { id: string; name: string };
  setting: ChatMemorySetting;
};

/** Whether anything is learnt from this chat, and for whom. */
export function ChatSwitch({ chatId, companion, setting }: ChatSwitchProps) {
  const labelId = useId();
  const set = useSubmit(setChatMemoryAction, () => {});
  const change = (wanted: Partial<ChatMemorySetting>) =>
    set.submit({
      chatId: chatId as never,
      companionId: companion.id as never,
      ...setting,
      ...wanted,
    });
  return (
    <div className="mt-4 grid gap-3">
      <div className="flex items-center justify-between gap-3 text-[0.875rem]">
        <span id={labelId}>Remember this chat</span>
        <button
          type="button"
          role="switch"
          aria-checked={setting.remembers}
          aria-labelledby={labelId}
          aria-busy={set.pending || undefined}
          onClick={() => change({ remembers: !setting.remembers })}
          className="grid min-h-8 place-items-center pointer-coarse:min-h-11"
        >
          <span
            className={cx(
              "relative block h-5.5 w-9.5 rounded-full border",
              setting.remembers ? "border-ink bg-ink" : "border-line-strong bg-transparent",
            )}
          >
            <span
              className={cx(
                "absolute top-0.5 size-4 rounded-full",
                setting.remembers ? "right-0.5 bg-ground" : "left-0.5 bg-ink-3",
              )}
            />
          </span>
        </button>
      </div>
      {setting.remembers ? (
        <SelectField
          label="What it teaches is for"
          value={setting.scope}
          onChange={(event) => change({ scope: event.target.value as MemoryScope })}
        >
          {memoryScopes.map((scope) => (
            <option key={scope} value={scope}>
              {scopeWords(scope, companion.name)}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="text-xs text-ink-3">
          Nothing is learnt from this chat. What is known already may still be used.
        </p>
      )}
      {set.refusal && (
        <p role="alert" className="text-sm text-carnelian">
          {reasonText(set.refusal)}
        </p>
      )}
    </div>
  );
}
