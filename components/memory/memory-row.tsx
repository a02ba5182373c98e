"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { useSubmit } from "@/components/use-submit";
import { editMemoryAction, pinMemoryAction } from "@/lib/memory/actions";
import { MEMORY_LENGTH, type MemoryView } from "@/lib/memory/contract";
import { ForgetDialog } from "./forget-dialog";

type MemoryRowProps = {
  memory: MemoryView;
  /** The latest reply was written with it. */
  inUse?: boolean;
  /** More that can be done with it, such as setting its scope. */
  children?: ReactNode;
};

const actLook =
  "inline-flex min-h-8 items-center text-ink-3 underline underline-offset-4 decoration-line-strong hover:text-ink pointer-coarse:min-h-11";

/** One thing that is remembered: why it is thought, and what can be done about it. */
export function MemoryRow({ memory, inUse = false, children }: MemoryRowProps) {
  const [editing, setEditing] = useState(false);
  const pin = useSubmit(pinMemoryAction, () => {});
  return (
    <li
      className={cx(
        "border-b border-line py-2.75 text-[0.875rem] leading-[1.45]",
        inUse && "border-l-2 border-l-lapis pl-3",
      )}
    >
      {editing ? (
        <EditMemory memory={memory} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p>
            {memory.pinned && <span className="mr-1.5 text-xs text-lapis">Pinned</span>}
            {memory.text}
          </p>
          <div className="mt-1 flex flex-wrap items-center gap-x-3.5 text-xs text-ink-3">
            <Source memory={memory} />
            <button type="button" className={actLook} onClick={() => setEditing(true)}>
              Edit<span className="sr-only">: {memory.text}</span>
            </button>
            <button
              type="button"
              className={actLook}
              aria-pressed={memory.pinned}
              onClick={() => pin.submit({ memoryId: memory.id as never, pinned: !memory.pinned })}
            >
              {memory.pinned ? "Unpin" : "Pin"}
              <span className="sr-only">: {memory.text}</span>
            </button>
            <ForgetDialog memories={[memory]} className={actLook} />
            {children}
          </div>
          {pin.refusal && <Refusal reason={reasonText(pin.refusal)} />}
          <Replaced memory={memory} />
        </>
      )}
    </li>
  );
}

/** Why it is thought: the message it comes from, or that it was written by hand. */
function Source({ memory }: { memory: MemoryView }) {
  const day = (
    <span>
      {memory.author === "person" ? "Written" : "From"} <Time at={memory.toldAt} show="day" />
    </span>
  );
  if (!memory.chatId || !memory.messageId) return day;
  return (
    <Link
      href={`/chats/${memory.chatId}?at=${memory.messageId}`}
      className={actLook}
      title="Why this is thought: the message it comes from"
    >
      {day}
    </Link>
  );
}

function Replaced({ memory }: { memory: MemoryView }) {
  if (memory.replaced.length === 0) return null;
  return (
    <p className="mt-1 text-xs text-ink-3">
      Before: {memory.replaced.map(({ text }) => text).join(" ")}
    </p>
  );
}

function EditMemory({ memory, onDone }: { memory: MemoryView; onDone: () => void }) {
  const [text, setText] = useState(memory.text);
  const edit = useSubmit(editMemoryAction, onDone);
  return (
    <form
      className="grid gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        edit.submit({ memoryId: memory.id as never, text });
      }}
    >
      <Textarea
        aria-label="Memory"
        rows={3}
        maxLength={MEMORY_LENGTH}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      {edit.refusal && <Refusal reason={reasonText(edit.refusal)} />}
      <div className="flex gap-2.5">
        <Button type="submit" size="dense" variant="primary" pending={edit.pending}>
          Save
        </Button>
        <Button size="dense" variant="quiet" onClick={onDone}>
          Leave as it was
        </Button>
      </div>
    </form>
  );
}

function Refusal({ reason }: { reason: string }) {
  return (
    <p role="alert" className="mt-1.5 text-sm text-carnelian">
      {reason}
    </p>
  );
}
