"use client";

import { useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { type Submit, useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import type { ChooseLeague } from "@/lib/heist/contract";

type Wish = { peaceful: boolean };

/** Into the peaceful league at once; out of it some days after asking. */
export function LeagueSwitch(props: {
  peaceful: boolean;
  /** ISO 8601: when it is left, as asked for. */
  leavesAt: string | null;
  days: number;
  action: (input: ChooseLeague) => Promise<ActionResult<void>>;
}) {
  const { peaceful, leavesAt, days } = props;
  const [asking, setAsking] = useState(false);
  const state = useSubmit<Wish, void>(
    props.action,
    useCallback(() => setAsking(false), []),
  );
  return (
    <>
      <p className="measure text-sm text-ink-2">
        {peaceful
          ? "You are in it: you rob nobody, nobody robs you, and you stand on a board of its own."
          : `Whoever is in it robs nobody and is robbed by nobody, and stands on a board of its own. You enter at once, and leave ${days} days after asking.`}
      </p>
      {leavesAt && (
        <Note tone="info" className="mt-3">
          You asked to leave, and do so on <Time at={leavesAt} show="moment" />. Until then nothing
          changes.
        </Note>
      )}
      <div className="mt-3.5">
        {peaceful ? (
          <Button
            pending={state.pending}
            pendingLabel="One moment"
            onClick={() => state.submit({ peaceful: leavesAt !== null })}
          >
            {leavesAt ? "Stay after all" : `Leave it in ${days} days`}
          </Button>
        ) : (
          <Entering {...{ state, days }} open={asking} onOpen={setAsking} />
        )}
      </div>
      {!asking && <Refusal state={state} />}
    </>
  );
}

/** Whoever enters cannot leave for days, so it is asked for first. */
function Entering(props: {
  state: Submit<Wish>;
  days: number;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { state, days, open, onOpen } = props;
  return (
    <Dialog
      title="Enter the peaceful league?"
      description={`It holds at once: nobody robs you, you rob nobody, and your points come along to its board. You can leave it ${days} days after asking, not before.`}
      open={open}
      onOpenChange={(next) => {
        onOpen(next);
        state.forget();
      }}
      trigger={<Button>Enter the peaceful league</Button>}
    >
      <div className="mt-4 grid gap-4">
        <Refusal state={state} />
        <div className="flex gap-2.5">
          <Button
            variant="primary"
            className="grow"
            pending={state.pending}
            pendingLabel="Entering"
            onClick={() => state.submit({ peaceful: true })}
          >
            Enter now
          </Button>
          <DialogClose>
            <Button>Stay where I am</Button>
          </DialogClose>
        </div>
      </div>
    </Dialog>
  );
}

function Refusal({ state }: { state: Submit<Wish> }) {
  if (!state.refusal) return null;
  return (
    <Note tone="warning" role="alert" className="mt-3">
      {reasonText(state.refusal)}
    </Note>
  );
}
