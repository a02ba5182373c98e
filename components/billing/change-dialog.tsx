"use client";

import { useCallback, useState, useTransition } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import type { ChangePreview, ChangeTier, PaidTier, PreviewChange } from "@/lib/billing/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { dayWords, tierLabel } from "./words";

/** Shows what a change of tier costs, to the cent, and makes it. */
export function ChangeDialog(props: {
  tier: PaidTier;
  opener: string;
  variant?: ButtonVariant;
  previewAction: (input: PreviewChange) => Promise<ActionResult<ChangePreview>>;
  changeAction: (input: ChangeTier) => Promise<ActionResult<unknown>>;
}) {
  const { tier, previewAction, changeAction } = props;
  const [open, setOpen] = useState(false);
  const [preview, setPreview] = useState<ActionResult<ChangePreview> | null>(null);
  const [asking, ask] = useTransition();
  const toast = useToast();
  const label = tierLabel(tier);
  const state = useSubmit(
    changeAction,
    useCallback(() => {
      setOpen(false);
      toast({ text: `Your plan was changed to ${label}.`, tone: "success" });
    }, [toast, label]),
  );
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    state.forget();
    setPreview(null);
    if (next) ask(async () => setPreview(await previewAction({ tier })));
  };
  const shown = preview?.ok ? preview.data : null;
  const refusal = preview && !preview.ok ? preview : state.refusal;
  return (
    <Dialog
      title={`Change to ${label}?`}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button variant={props.variant} className="w-full">
          {props.opener}
        </Button>
      }
    >
      <div className="mt-4 flex flex-col gap-4" aria-busy={asking}>
        {shown ? <Terms preview={shown} /> : <p className="text-sm text-ink-3">Working it out</p>}
        {refusal && (
          <Note tone="warning" role="alert">
            {reasonText(refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button
            variant="primary"
            className="grow"
            disabled={!shown}
            pending={state.pending}
            pendingLabel="Changing"
            onClick={() => shown && state.submit({ tier, shown: shown.due, asOf: shown.asOf })}
          >
            {shown && shown.due !== "0"
              ? `Pay ${formatUsd(BigInt(shown.due))} and change`
              : "Change"}
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </div>
      </div>
    </Dialog>
  );
}

function Terms({ preview }: { preview: ChangePreview }) {
  const { due, next, from } = preview;
  return (
    <>
      <p className="text-sm text-ink-2">
        {due === "0"
          ? `From ${dayWords(from)} on. What you have paid for stays until then.`
          : "From now on. You pay for the rest of this month, less what you have paid for it already."}
      </p>
      <DescriptionList
        rows={[
          { label: "Now", value: formatUsd(BigInt(due)), strong: true },
          { label: dayWords(next.at), value: `${formatUsd(BigInt(next.amount))} a month` },
        ]}
      />
    </>
  );
}
