"use client";

import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { Icon } from "@/components/motif/icon";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { CompanionFace } from "@/lib/chat/contract";
import { MENTION_LIST, MentionList, mentionId } from "./mention-list";
import type { ChatDraft } from "./use-chat-draft";
import { useMentions } from "./use-mentions";

export type ComposerHandle = { focus: () => void };

type ComposerProps = {
  /** Who is spoken to, in the placeholder and for `@`. */
  faces: readonly CompanionFace[];
  draft: ChatDraft;
  messageMax: number;
  /** `idle` can send; `sending` has not been heard yet; `speaking` can be stopped. */
  state: "idle" | "sending" | "speaking";
  /** Why nothing can be sent now, in the button. */
  locked?: string | undefined;
  onSend: () => void;
  onStop: () => void;
  /** Somebody begins to write. */
  onWake: () => void;
  notice?: ReactNode;
  /** What a turn costs at most. */
  estimate: ReactNode;
  handle: Ref<ComposerHandle>;
};

/** Where one writes. Enter sends, Shift and Enter begin a line; on a phone only the button sends. */
export function Composer(props: ComposerProps) {
  const { faces, draft, messageMax } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(props.handle, () => ({ focus: () => box.current?.focus() }), []);
  const mentions = useMentions(box, faces, draft.change);
  const over = lengthOf(draft.text) - messageMax;
  const ready = props.state === "idle" && draft.text.trim() !== "" && over <= 0 && !props.locked;
  const submit = () => {
    if (ready) props.onSend();
    else box.current?.focus();
  };
  // Within the form's action what it shows would wait for every other action that is under way.
  const press = () => {
    setTimeout(submit);
  };
  const byKey = (event: KeyboardEvent) => {
    if (mentions.onKey(event) || !sends(event)) return;
    event.preventDefault();
    submit();
  };
  const listed = mentions.found.length > 0;
  const name = faces.length === 1 ? faces[0]?.name : "everyone";
  return (
    <div className="no-print mx-auto w-full max-w-[50rem] shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-8">
      {props.notice}
      <form
        aria-label="Your message"
        action={press}
        className="relative flex items-end gap-2 rounded-panel border border-line-strong bg-raised p-2 pl-4 has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-focus"
      >
        {listed && (
          <MentionList faces={mentions.found} chosen={mentions.chosen} onChoose={mentions.choose} />
        )}
        <label htmlFor="chat-message" className="sr-only">
          Your message
        </label>
        <textarea
          ref={box}
          id="chat-message"
          value={draft.text}
          onChange={(event) => {
            draft.change(event.target.value);
            mentions.look();
          }}
          onFocus={props.onWake}
          onBlur={mentions.close}
          onClick={mentions.look}
          onKeyDown={byKey}
          placeholder={`Reply to ${name}`}
          rows={1}
          aria-describedby="chat-estimate"
          {...(faces.length > 1 && {
            role: "combobox",
            "aria-autocomplete": "list" as const,
            "aria-expanded": listed,
            "aria-controls": MENTION_LIST,
            "aria-activedescendant": listed ? mentionId(mentions.chosen) : undefined,
          })}
          className="field-sizing-content max-h-[38dvh] min-h-8 w-full grow resize-none self-center bg-transparent py-1 text-md leading-normal text-ink outline-none"
        />
        <Press {...props} ready={ready} />
      </form>
      <div
        id="chat-estimate"
        className="figures mt-2 flex min-h-4.5 justify-center gap-3 text-center text-xs text-ink-3"
      >
        {over > 0 ? (
          <span className="text-carnelian">Shorten it by {over.toLocaleString("en")}.</span>
        ) : (
          props.estimate
        )}
      </div>
    </div>
  );
}

function sends(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return false;
  return event.ctrlKey || event.metaKey || !matchMedia("(pointer: coarse)").matches;
}

function Press(props: ComposerProps & { ready: boolean }) {
  if (props.state === "speaking") {
    return (
      <Button size="dense" onClick={props.onStop} aria-keyshortcuts="Escape">
        <Icon name="stop" size={16} />
        Stop
      </Button>
    );
  }
  return (
    <Button
      type="submit"
      size="dense"
      variant="primary"
      locked={props.locked}
      pending={props.state === "sending"}
      pendingLabel="Sending"
      aria-disabled={!props.ready || undefined}
      className={cx(!props.ready && !props.locked && "opacity-55")}
    >
      Send
    </Button>
  );
}

/** As the server counts: code points, without the blanks around. */
function lengthOf(text: string): number {
  return [...text.trim()].length;
}
