"use client";

import { type FormEvent, useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import { editDraftAction, notePresenceAction } from "@/lib/team/actions";
import { DRAFT_MAX } from "@/lib/team/contract";
import type { DraftView } from "@/lib/team/listing/contract";
import { Refused } from "./act-button";
import { type Help, OfferedHelp } from "./offered-help";

const PRESENT_MS = 15_000;

/** The words of a draft. Somebody else's newer words are shown, and never written over. */
export function DraftEditor(props: { teamId: string; draft: DraftView; writing: string[] }) {
  const { draft, teamId } = props;
  const [base, setBase] = useState({ revision: draft.revision, text: draft.text });
  const [typed, setTyped] = useState(draft.text);
  const [focused, setFocused] = useState(false);
  const [help, setHelp] = useState<Help>(null);
  const dirty = typed !== base.text;
  if (!dirty && draft.revision > base.revision) {
    setBase({ revision: draft.revision, text: draft.text });
    setTyped(draft.text);
  }
  usePresence(teamId, draft.id, focused);
  const state = useSubmit(
    editDraftAction,
    useCallback(
      (saved: { revision: number; help: Help }) => {
        setBase({ revision: saved.revision, text: typed });
        setHelp(saved.help);
      },
      [typed],
    ),
  );
  const behind = dirty && draft.revision > base.revision;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.submit({ draftId: draft.id, revision: base.revision, text: typed });
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <TextareaField
        label="What you write together"
        rows={7}
        maxLength={DRAFT_MAX}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        error={lengthWords(typed, draft)}
        hint={dirty ? "Not saved yet" : `Version ${draft.revision}`}
      />
      <p role="status" className="text-sm text-lapis empty:hidden">
        {presenceWords(props.writing)}
      </p>
      {behind && (
        <Note tone="warning" role="status">
          <p>Somebody has saved version {draft.revision} meanwhile:</p>
          <blockquote className="mt-1 whitespace-pre-wrap text-ink wrap-anywhere">
            {draft.text || "nothing in it"}
          </blockquote>
        </Note>
      )}
      <Refused state={state} />
      <OfferedHelp help={help} onClose={() => setHelp(null)} />
      <p className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="dense"
          pending={state.pending}
          pendingLabel="Saving"
          disabled={!dirty || behind}
        >
          Save
        </Button>
        {behind && (
          <>
            <Button
              size="dense"
              onClick={() => setBase({ revision: draft.revision, text: draft.text })}
            >
              Keep my words, on top of theirs
            </Button>
            <Button
              size="dense"
              variant="quiet"
              onClick={() => {
                setBase({ revision: draft.revision, text: draft.text });
                setTyped(draft.text);
              }}
            >
              Take theirs
            </Button>
          </>
        )}
      </p>
    </form>
  );
}

function lengthWords(typed: string, { to }: DraftView): string | undefined {
  const length = [...typed].length;
  if (!to || length <= to.messageMax) return undefined;
  return `${to.guardian} reads at most ${to.messageMax} characters. Cut ${length - to.messageMax}.`;
}

function presenceWords(writing: string[]): string {
  if (writing.length === 0) return "";
  return `${writing.join(" and ")} ${writing.length > 1 ? "are" : "is"} writing here now.`;
}

/** Tells the others that somebody is writing, while they are. */
function usePresence(teamId: string, draftId: string, writing: boolean): void {
  useEffect(() => {
    if (!writing) return;
    const say = (where: string | null) =>
      void notePresenceAction({ teamId, draftId: where }).catch(() => undefined);
    say(draftId);
    const timer = setInterval(() => say(draftId), PRESENT_MS);
    return () => {
      clearInterval(timer);
      say(null);
    };
  }, [teamId, draftId, writing]);
}
