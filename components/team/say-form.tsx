"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { commentDraftAction, sayInTeamAction } from "@/lib/team/actions";
import { MESSAGE_MAX } from "@/lib/team/contract";
import type { TeamInside } from "@/lib/team/listing/contract";
import { Refused } from "./act-button";
import { type Help, OfferedHelp } from "./offered-help";

/** Says something to the team, as a strategy for a round or as other talk. */
export function SayForm({ teamId, rounds }: { teamId: string; rounds: TeamInside["rounds"] }) {
  const [roundId, setRoundId] = useState("");
  const { state, text, setText, help, close } = useWords(sayInTeamAction);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        state.submit({ teamId, text, roundId: roundId || null });
      }}
      className="mt-4 grid gap-3"
    >
      <TextareaField
        label="To the team"
        rows={2}
        required
        maxLength={MESSAGE_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SelectField
        label="What it is"
        value={roundId}
        onChange={(event) => setRoundId(event.target.value)}
        hint={
          roundId
            ? "Sealed until the round has ended, and published then only if everybody who wrote one agrees."
            : "Only the team reads it."
        }
      >
        <option value="">Talk among us</option>
        {rounds.map(({ id, number, guardian }) => (
          <option key={id} value={id}>
            Strategy for round {number}, {guardian}
          </option>
        ))}
      </SelectField>
      <Refused state={state} />
      <OfferedHelp help={help} onClose={close} />
      <p>
        <Button type="submit" size="dense" pending={state.pending} pendingLabel="Saying">
          Say it
        </Button>
      </p>
    </form>
  );
}

/** Says something about a draft. */
export function CommentForm({ draftId }: { draftId: string }) {
  const { state, text, setText, help, close } = useWords(commentDraftAction);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        state.submit({ draftId, text });
      }}
      className="grid gap-2"
    >
      <TextareaField
        label="Comment"
        rows={1}
        required
        maxLength={MESSAGE_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Refused state={state} />
      <OfferedHelp help={help} onClose={close} />
      <p>
        <Button type="submit" size="dense" pending={state.pending} pendingLabel="Saying">
          Comment
        </Button>
      </p>
    </form>
  );
}

/** Words that are sent once, with the help that their writer may be offered. */
function useWords<I>(action: (input: I) => Promise<ActionResult<{ help: Help }>>) {
  const [text, setText] = useState("");
  const [help, setHelp] = useState<Help>(null);
  const state = useSubmit(
    action,
    useCallback((said: { help: Help }) => {
      setText("");
      setHelp(said.help);
    }, []),
  );
  return { state, text, setText, help, close: () => setHelp(null) };
}
