"use client";

import dynamic from "next/dynamic";
import { memo, type ReactNode, type RefCallback } from "react";
import { cx } from "@/components/ui/class-names";
import type { CompanionFace, MessageNode } from "@/lib/chat/contract";
import { DayLine } from "./day-line";
import { MessageActs } from "./message-acts";
import type { MessageTools } from "./message-tools";
import { type Drawn, Reply } from "./reply";
import { StateLine } from "./state-line";

const EditBox = dynamic(() => import("./edit-box").then((module) => module.EditBox), {
  ssr: false,
});

export type MessageProps = {
  message: MessageNode;
  /** When the message before this one was said. */
  before: string | null;
  /** Whose words they are; only said aloud where several speak. */
  speaker: CompanionFace | null;
  named: boolean;
  /** The last of the branch: its acts are always in view. */
  last: boolean;
  editing: boolean;
  drawn: Drawn | undefined;
  tools: MessageTools;
  row: RefCallback<HTMLElement>;
};

/** One message: the person's own on a ground, the companion's bare and in its voice. */
export const Message = memo(function Message(props: MessageProps) {
  const { message, speaker, row, editing } = props;
  const own = message.role === "user";
  return (
    <article
      ref={row}
      data-row={message.id}
      tabIndex={-1}
      aria-label={own ? "You" : (speaker?.name ?? "Companion")}
      aria-busy={message.state === "streaming" || undefined}
      className="group/message flex flex-col outline-none"
    >
      <DayLine at={message.at} before={props.before} />
      {props.named && !own && (
        <p className="mb-0.5 text-sm font-medium text-ink-2">{speaker?.name}</p>
      )}
      {editing ? (
        <EditBox message={message} tools={props.tools} />
      ) : (
        <Words message={message} drawn={props.drawn} own={own} />
      )}
      <StateLine message={message} tools={props.tools} />
      <MessageActs message={message} last={props.last} hidden={editing} tools={props.tools} />
    </article>
  );
});

function Words(props: { message: MessageNode; drawn: Drawn | undefined; own: boolean }): ReactNode {
  const { message, own } = props;
  if (own) {
    return (
      <div
        className={cx(
          "max-w-[min(85%,46ch)] self-end rounded-panel bg-overlay px-3.5 py-2.25 whitespace-pre-wrap wrap-anywhere",
          message.state === "waiting" && "text-ink-2",
        )}
      >
        {message.text}
      </div>
    );
  }
  return (
    <Reply text={message.text} streaming={message.state === "streaming"} drawn={props.drawn} />
  );
}
