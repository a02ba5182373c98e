"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { MessageNode } from "@/lib/chat/contract";
import type { MessageTools } from "./message-tools";

/** A message's words, open to be changed. */
export function EditBox({ message, tools }: { message: MessageNode; tools: MessageTools }) {
  const id = useId();
  const [text, setText] = useState(message.text);
  const own = message.role === "user";
  const changed = text.trim() !== "" && text.trim() !== message.text.trim();
  const save = (how: "place" | "branch") => {
    if (changed) tools.change(message, text.trim(), how);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") tools.edit(null);
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(own ? "branch" : "place");
  };
  return (
    <div className="w-full rounded-panel border border-line-strong bg-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-focus">
      <label htmlFor={id} className="sr-only">
        {own ? "Your message" : "The reply"}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it opens because the person asked to write here
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={byKey}
        className="block field-sizing-content max-h-[40dvh] min-h-20 w-full resize-none bg-transparent px-3.5 py-2.5 text-md leading-normal text-ink outline-none"
      />
      <div className="flex flex-wrap items-center justify-end gap-2 px-2.5 pb-2.5">
        <p className="mr-auto px-1 text-xs text-ink-3">
          {own
            ? "Send keeps the old branch. Save changes only the words."
            : "Save changes the words here. A branch keeps the old ones."}
        </p>
        <Button size="dense" variant="quiet" onClick={() => tools.edit(null)}>
          Cancel
        </Button>
        <Button size="dense" disabled={!changed} onClick={() => save(own ? "place" : "branch")}>
          {own ? "Save" : "Save as a branch"}
        </Button>
        <Button
          size="dense"
          variant="primary"
          disabled={!changed}
          onClick={() => save(own ? "branch" : "place")}
        >
          {own ? "Send" : "Save"}
        </Button>
      </div>
    </div>
  );
}
