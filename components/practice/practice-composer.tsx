"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { lengthOf } from "@/components/bounty/sending";
import { reasonText } from "@/components/reasons";
import { Button, buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
import { practiceHref } from "./practice-words";
import type { PracticeFailure } from "./send-practice";

/** Where a practice message is written. It costs nothing, so there is no price on the button. */
export function PracticeComposer(props: {
  slug: string;
  name: string;
  max: number;
  signedIn: boolean;
  draft: string;
  onDraft: (text: string) => void;
  onSend: () => void;
  pending: boolean;
  failure: PracticeFailure | null;
  guestEntry: ReactNode;
}) {
  const { draft, max, pending, failure } = props;
  const id = useId();
  const length = lengthOf(draft);
  const ready = length > 0 && length <= max && props.signedIn && !pending;
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (ready) props.onSend();
  };
  return (
    <form
      aria-label={`Your message to ${props.name}`}
      action={() => {
        if (ready) props.onSend();
      }}
      className="rounded-panel border border-line-strong bg-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-focus"
    >
      {failure && (
        <div className="px-4 pt-3">
          <Note tone="warning" role="alert">
            {reasonText(failure)}
          </Note>
        </div>
      )}
      <label htmlFor={`${id}-words`} className="sr-only">
        Your message
      </label>
      <textarea
        id={`${id}-words`}
        value={draft}
        onChange={(event) => props.onDraft(event.target.value)}
        onKeyDown={sendByKey}
        aria-describedby={`${id}-count`}
        aria-invalid={length > max || undefined}
        placeholder="Try an argument"
        rows={3}
        className="block field-sizing-content max-h-[40dvh] min-h-20 w-full resize-none bg-transparent px-4 pt-3 text-md leading-normal text-ink outline-none"
      />
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 py-2 pr-2 pl-4 text-sm text-ink-3">
        <span
          id={`${id}-count`}
          className={cx("figures whitespace-nowrap", length > max && "text-carnelian")}
        >
          {length.toLocaleString("en")} / {max.toLocaleString("en")}
          <span className="sr-only"> characters</span>
        </span>
        <span className="min-w-0 flex-1 max-md:sr-only">
          Practice is free. Nothing is paid out.
        </span>
        {props.signedIn ? (
          <Button
            type="submit"
            variant="primary"
            pending={pending}
            pendingLabel="Weighing"
            aria-disabled={!ready || undefined}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            className="ml-auto"
          >
            Send
          </Button>
        ) : (
          <span className="ml-auto flex flex-wrap justify-end gap-2">
            {props.guestEntry}
            <Link
              href={`/sign-in?next=${practiceHref(props.slug)}`}
              className={buttonLook("primary")}
            >
              Sign in to practise
            </Link>
          </span>
        )}
      </div>
    </form>
  );
}
