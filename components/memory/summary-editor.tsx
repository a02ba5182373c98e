"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import { editSummaryAction } from "@/lib/memory/actions";
import { SUMMARY_LENGTH, type SummaryView } from "@/lib/memory/contract";

/** What was said before the recent messages, a sentence a line; it can be put right. */
export function SummaryEditor({
  chatId,
  summary,
}: {
  chatId: string;
  summary: SummaryView | null;
}) {
  const [editing, setEditing] = useState(false);
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="min-h-8 cursor-pointer text-[0.875rem]">
        Summary of this chat
        {summary && (
          <span className="figures ml-2 text-xs text-ink-3">version {summary.version}</span>
        )}
      </summary>
      {editing ? (
        <Edit chatId={chatId} summary={summary} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className="mt-2 whitespace-pre-line text-sm text-ink-2">
            {summary?.text ||
              "There is none yet. It is written when messages leave the part that is read with each turn."}
          </p>
          <Button size="dense" className="mt-3" onClick={() => setEditing(true)}>
            Edit summary
          </Button>
        </>
      )}
    </details>
  );
}

function Edit(props: { chatId: string; summary: SummaryView | null; onDone: () => void }) {
  const { chatId, summary, onDone } = props;
  const [text, setText] = useState(summary?.text ?? "");
  const edit = useSubmit(editSummaryAction, onDone);
  const earlier = summary?.versions ?? [];
  return (
    <form
      className="mt-3 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        edit.submit({ chatId: chatId as never, version: summary?.version ?? 0, text });
      }}
    >
      <TextareaField
        label="Summary"
        hint="A sentence a line."
        error={edit.refusal ? reasonText(edit.refusal) : undefined}
        rows={8}
        maxLength={SUMMARY_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {earlier.length > 0 && (
        <SelectField
          label="Begin from an earlier version"
          defaultValue=""
          onChange={(event) => {
            const chosen = earlier.find(({ version }) => String(version) === event.target.value);
            if (chosen) setText(chosen.text);
          }}
        >
          <option value="">As it is now</option>
          {earlier.map(({ version, author }) => (
            <option key={version} value={version}>
              Version {version}, {author === "person" ? "by you" : "written from the chat"}
            </option>
          ))}
        </SelectField>
      )}
      <div className="flex gap-2.5">
        <Button type="submit" size="dense" variant="primary" pending={edit.pending}>
          Save as a new version
        </Button>
        <Button size="dense" variant="quiet" onClick={onDone}>
          Leave as it was
        </Button>
      </div>
    </form>
  );
}
