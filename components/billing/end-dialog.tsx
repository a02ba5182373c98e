"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { endWords } from "./words";

/** Ends a plan with what is paid for: two presses, and nothing in between that pleads. */
export function EndDialog(props: {
  tier: string;
  end: string;
  cancelAction: () => Promise<ActionResult<unknown>>;
}) {
  const { tier, end, cancelAction } = props;
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const state = useSubmit(
    useCallback((_: null) => cancelAction(), [cancelAction]),
    useCallback(() => {
      setOpen(false);
      toast({ text: endWords.done(tier, end), tone: "success" });
    }, [toast, tier, end]),
  );
  return (
    <Dialog
      title={endWords.title(tier)}
      description={endWords.about(tier, end)}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{endWords.open}</Button>}
    >
      {state.refusal && (
        <Note tone="warning" role="alert" className="mt-4">
          {reasonText(state.refusal)}
        </Note>
      )}
      <div className="mt-4 flex gap-2.5">
        <Button
          variant="primary"
          className="grow"
          pending={state.pending}
          pendingLabel="Ending"
          onClick={() => state.submit(null)}
        >
          {endWords.act(end)}
        </Button>
        <DialogClose>
          <Button>{endWords.back}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
