"use client";

import { useCallback, useEffect, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import { editDraftAction, notePresenceAction } from "@/lib/team/actions";
import type { DraftView } from "@/lib/team/listing/contract";

const PRESENT_MS = 15_000;

/** The words of a draft. Somebody else's newer words are shown, and never written over. */
export function DraftEditor(props: { teamId: string; draft: DraftView; writing: string[] }) {
  const { draft, teamId } = props;
  const [base, setBase] = useState({ revision: draft.revision, text: draft.text });
  const [typed, setTyped] = useState(draft.text);
  const [focused, setFocused] = useState(false);
  const dirty = typed !== base.text;
  if (!dirty && draft.revision !== base.revision) {
    setBase({ revision: draft.revision, text: draft.text });
    setTyped(draft.text);
  }
  usePresence(teamId, draft.id, focused);
  const state = useSubmit(
    editDraftAction,
    useCallback(
      ({ revision }: { revision: number }) => setBase({ revision, text: typed }),
      [typed],
    ),
  );
  const behind = dirty && draft.revision !== base.revision;
  return (
    <form
      action={() => state.submit({ draftId: draft.id, revision: base.revision, text: typed })}
      className="grid gap-2"
    >
      <TextareaField
        label={`To the guardian of round ${draft.roundNumber}`}
        rows={6}
        maxLength={4_000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        hint={
          props.writing.length > 0
            ? `${props.writing.join(" and ")} ${props.writing.length > 1 ? "are" : "is"} writing here now.`
            : `Version ${draft.revision}`
        }
      />
      {behind && (
        <Note tone="warning" role="status">
          Somebody saved version {draft.revision} meanwhile: {draft.text || "nothing in it"}
        </Note>
      )}
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <p className="flex flex-wrap gap-2">
        <Button type="submit" size="dense" pending={state.pending} disabled={!dirty || behind}>
          Save
        </Button>
        {behind && (
          <Button
            size="dense"
            variant="quiet"
            onClick={() => setBase({ revision: draft.revision, text: draft.text })}
          >
            Go on from theirs with my words
          </Button>
        )}
      </p>
    </form>
  );
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
