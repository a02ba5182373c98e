"use client";

import { type Ref, useImperativeHandle, useMemo } from "react";
import { buttonLook } from "@/components/ui/button";
import type { CompanionFace, MessageNode } from "@/lib/chat/contract";
import { Message } from "./message";
import type { MessageTools } from "./message-tools";
import type { Drawn } from "./reply";
import { useFootWindow } from "./use-foot-window";
import { guessHeight } from "./window-rules";

export type ThreadHandle = { toFoot: () => void; toMessage: (id: string) => void };

type ThreadListProps = {
  messages: readonly MessageNode[];
  speakers: readonly CompanionFace[];
  drawn: Readonly<Record<string, Drawn>>;
  editingId: string | null;
  tools: MessageTools;
  /** There is more before the first. */
  more: boolean;
  loading: boolean;
  onTop: () => void;
  handle: Ref<ThreadHandle>;
};

const guesses = new WeakMap<MessageNode, number>();

/** Of what did not change since nothing is guessed again: a chat may have thousands of messages. */
function guessOf(message: MessageNode): number {
  const guess = guesses.get(message) ?? guessHeight(message);
  guesses.set(message, guess);
  return guess;
}

/** The conversation, newest at the foot. Of a long one only what is in view is drawn. */
export function ThreadList(props: ThreadListProps) {
  const { messages, speakers, tools } = props;
  const rows = useMemo(
    () => messages.map((message) => ({ key: message.id, guess: guessOf(message) })),
    [messages],
  );
  const view = useFootWindow(rows, props.onTop);
  const { toFoot, toRow } = view;
  useImperativeHandle(props.handle, () => ({ toFoot, toMessage: toRow }), [toFoot, toRow]);
  const faces = useMemo(() => new Map(speakers.map((one) => [one.companionId, one])), [speakers]);
  const { start, end } = view.range;
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <div
        ref={view.box}
        role="feed"
        aria-label="Conversation"
        aria-busy={props.loading || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 grow basis-0 flex-col-reverse overflow-y-auto overscroll-contain px-4 -outline-offset-2 [overflow-anchor:none] md:px-8"
      >
        <div className="mx-auto w-full max-w-[46rem] shrink-0 pt-3">
          <div style={{ height: view.above }} aria-hidden="true" />
          {start === 0 && props.more && (
            <p className="flex justify-center pb-4 text-sm text-ink-3">
              <button
                type="button"
                onClick={props.onTop}
                className="min-h-8 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
              >
                {props.loading ? "Fetching earlier messages" : "Earlier messages"}
              </button>
            </p>
          )}
          {messages.slice(start, end).map((message, place) => (
            <Message
              key={message.id}
              message={message}
              before={messages[start + place - 1]?.at ?? null}
              speaker={faces.get(message.companionId ?? "") ?? null}
              named={speakers.length > 1}
              last={start + place === messages.length - 1}
              editing={props.editingId === message.id}
              drawn={props.drawn[message.id]}
              tools={tools}
              row={view.row}
            />
          ))}
          <div style={{ height: view.below }} aria-hidden="true" />
        </div>
      </div>
      {view.away && (
        <button
          type="button"
          onClick={toFoot}
          className={buttonLook(
            "secondary",
            "dense",
            "absolute bottom-3 left-1/2 -translate-x-1/2 bg-overlay",
          )}
        >
          Jump to the newest
        </button>
      )}
    </div>
  );
}
