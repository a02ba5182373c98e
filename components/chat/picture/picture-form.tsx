"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ChatView, MessageNode } from "@/lib/chat/contract";
import { MessagePicks } from "../dialogs/message-picks";
import { PAGES_MAX } from "./lay-out";
import type { Saved } from "./save-picture";

const WHOLE = "all";

/** Saves the branch that is shown, or some of its messages, as pictures in the colours of the page. */
export function PictureForm(props: {
  chat: ChatView;
  messages: readonly MessageNode[];
  nameOf: (message: MessageNode) => string;
}) {
  const { chat, messages } = props;
  const [what, setWhat] = useState<"all" | "chosen">(WHOLE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(messages.slice(-6).map(({ id }) => id)),
  );
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const save = async () => {
    setPending(true);
    setSaved(null);
    try {
      const { savePicture } = await import("./save-picture");
      setSaved(await savePicture(chat, what === WHOLE ? null : chosen));
    } catch {
      setSaved({ kind: "refused", code: "unavailable", reason: "client.unreachable" });
    }
    setPending(false);
  };
  return (
    <div className="pt-3">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <legend className="sr-only">What the picture shows</legend>
        {(
          [
            ["all", "The whole branch"],
            ["chosen", "Messages that I choose"],
          ] as const
        ).map(([value, words]) => (
          <label key={value} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="picture-what"
              checked={what === value}
              onChange={() => setWhat(value)}
              className="size-4 accent-ink"
            />
            {words}
          </label>
        ))}
      </fieldset>
      {what === "chosen" && (
        <div className="mt-2">
          <MessagePicks
            legend="What the picture shows"
            messages={messages}
            nameOf={props.nameOf}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 grow basis-52 text-sm text-ink-3">
          In the colours of this page. A long talk becomes several pictures in one ZIP, at most{" "}
          {PAGES_MAX}.
        </p>
        <Button
          size="dense"
          pending={pending}
          pendingLabel="Drawing"
          disabled={what === "chosen" && chosen.size === 0}
          onClick={save}
        >
          Save as a picture
        </Button>
      </div>
      <div role="status">{saved && <Note className="mt-3">{savedWords(saved)}</Note>}</div>
    </div>
  );
}

function savedWords(saved: Saved): string {
  switch (saved.kind) {
    case "saved":
      return saved.pages === 1
        ? "The picture is saved."
        : `${saved.pages} pictures are saved in one ZIP.`;
    case "empty":
      return "There is nothing to draw in these messages.";
    case "too_long":
      return `This would fill more than ${PAGES_MAX} pictures. Choose fewer messages, or save it as a PDF.`;
    case "refused":
      return reasonText(saved);
  }
}
