"use client";

import { useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import { commentDraftAction, sayInTeamAction } from "@/lib/team/actions";
import type { TeamInside } from "@/lib/team/listing/contract";

/** Says something to the team, as a strategy for a round or as other talk. */
export function SayForm({ teamId, rounds }: { teamId: string; rounds: TeamInside["rounds"] }) {
  const [text, setText] = useState("");
  const [roundId, setRoundId] = useState("");
  const state = useSubmit(
    sayInTeamAction,
    useCallback(() => setText(""), []),
  );
  return (
    <form
      action={() => state.submit({ teamId, text, roundId: roundId || null })}
      className="mt-3 grid gap-3"
    >
      <TextareaField
        label="To the team"
        rows={2}
        required
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SelectField
        label="What it is"
        value={roundId}
        onChange={(event) => setRoundId(event.target.value)}
        hint="A strategy is sealed until its round has ended, and published then only if everybody who wrote one agrees."
      >
        <option value="">Talk among us</option>
        {rounds.map(({ id, number, guardian }) => (
          <option key={id} value={id}>
            Strategy for round {number}, {guardian}
          </option>
        ))}
      </SelectField>
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <p>
        <Button type="submit" size="dense" pending={state.pending}>
          Say it
        </Button>
      </p>
    </form>
  );
}

/** Says something about a draft. */
export function CommentForm({ draftId }: { draftId: string }) {
  const [text, setText] = useState("");
  const state = useSubmit(
    commentDraftAction,
    useCallback(() => setText(""), []),
  );
  return (
    <form action={() => state.submit({ draftId, text })} className="grid gap-2">
      <TextareaField
        label="Comment"
        rows={1}
        required
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <p>
        <Button type="submit" size="dense" pending={state.pending}>
          Comment
        </Button>
      </p>
    </form>
  );
}
