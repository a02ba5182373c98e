"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { forgetMemoriesAction } from "@/lib/memory/actions";
import type { Forgotten, MemoryView } from "@/lib/memory/contract";
import { DownloadButton } from "./download-button";
import { purgeWords } from "./memory-words";

type ForgetDialogProps = {
  memories: readonly MemoryView[];
  className: string;
  label?: string;
};

/**
 * Asks before it forgets, and gives the receipt, whose salt is told this once. Only when it is
 * closed is the page drawn anew: the line that it stands in is gone by then.
 */
export function ForgetDialog({ memories, className, label = "Forget" }: ForgetDialogProps) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Forgotten | null>(null);
  const router = useRouter();
  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen && done) router.refresh();
  };
  const [only] = memories;
  const one = memories.length === 1;
  return (
    <Dialog
      title={done ? "Forgotten" : question(memories.length)}
      open={open}
      onOpenChange={change}
      trigger={
        <button type="button" className={className}>
          {label}
          {one && <span className="sr-only">: {only?.text}</span>}
        </button>
      }
      description={
        done ? undefined : (
          <>
            {one && <span className="mb-2 block text-ink">{only?.text}</span>}
            The text, what summaries say of it and its index go together, for good. Your messages
            stay in their chats; nothing is learnt from them again.
          </>
        )
      }
    >
      {done ? <Receipt forgotten={done} /> : <Ask memories={memories} onDone={setDone} />}
    </Dialog>
  );
}

const question = (count: number) =>
  count === 1 ? "Forget this memory?" : `Forget these ${count} memories?`;

function Ask({
  memories,
  onDone,
}: {
  memories: readonly MemoryView[];
  onDone: (forgotten: Forgotten) => void;
}) {
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const forget = () =>
    start(async () => {
      const result = await forgetMemoriesAction({
        memoryIds: memories.map(({ id }) => id as never),
      }).catch(() => null);
      if (result?.ok) onDone(result.data);
      else setRefusal(reasonText(result ?? { reason: "client.unreachable" }));
    });
  return (
    <>
      {refusal && (
        <p role="alert" className="mt-3 text-sm text-carnelian">
          {refusal}
        </p>
      )}
      <div className="mt-4.5 flex flex-wrap gap-2.5">
        <Button variant="danger" pending={pending} onClick={forget}>
          {memories.length === 1 ? "Forget it" : "Forget them"}
        </Button>
        <DialogClose>
          <Button variant="quiet">Keep</Button>
        </DialogClose>
      </div>
    </>
  );
}

function Receipt({ forgotten }: { forgotten: Forgotten }) {
  const { receipt } = forgotten;
  return (
    <>
      <Note tone="success" role="status" className="mt-3">
        Removed: {purgeWords(receipt)}. It was looked up again, and nothing is left.
      </Note>
      <p className="mt-3 text-sm text-ink-2">
        The receipt is signed and holds no text. This copy has the digits with which you can prove
        later which text it was; they are not kept here.
      </p>
      <div className="mt-4.5 flex flex-wrap gap-2.5">
        <DownloadButton name={`anubis-forgotten-${receipt.id}.json`} data={forgotten}>
          Download receipt
        </DownloadButton>
        <DialogClose>
          <Button variant="quiet">Done</Button>
        </DialogClose>
      </div>
    </>
  );
}
