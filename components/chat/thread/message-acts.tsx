"use client";

import dynamic from "next/dynamic";
import { Icon } from "@/components/motif/icon";
import { cx } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-panel";
import type { MessageNode } from "@/lib/chat/contract";
import { creditWords } from "../credit-words";
import { canRead } from "../voice/use-reading";
import type { MessageTools } from "./message-tools";

const RunningCostView = dynamic(
  () => import("./running-cost").then((module) => module.RunningCostView),
  { ssr: false },
);

const actLook =
  "inline-flex min-h-6 items-center gap-1.5 rounded-control text-ink-3 hover:text-ink pointer-coarse:min-h-11";

type ActsProps = {
  message: MessageNode;
  last: boolean;
  hidden: boolean;
  tools: MessageTools;
};

/**
 * The line below a message. It always has its height, so that nothing moves when it comes into
 * view: below the last message at once, below others with the pointer or the focus. A finger does
 * not hover: there the acts of the others are in a menu that is always in view.
 */
export function MessageActs(props: ActsProps) {
  const { message, last, tools } = props;
  const remembered = message.memories.length;
  const own = message.role === "user";
  const writing = message.state === "streaming" || message.state === "waiting";
  const swipes = message.sibling.count > 1;
  return (
    <div
      className={cx(
        "flex min-h-6 flex-wrap items-center gap-x-4 pt-0.5 pb-1 text-xs text-ink-3 pointer-coarse:py-0",
        own && "justify-end",
        props.hidden && "invisible",
        !last &&
          !swipes &&
          "opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100",
      )}
    >
      {swipes && <Swipe message={message} tools={tools} disabled={writing} />}
      {remembered > 0 && (
        <button type="button" onClick={() => tools.memories(message)} className={actLook}>
          <Icon name="memory" size={14} />
          Uses {remembered} {remembered === 1 ? "memory" : "memories"}
        </button>
      )}
      {!own && <Cost message={message} tools={tools} />}
      {!writing && <Words {...props} />}
    </div>
  );
}

function Words({ message, tools, last }: ActsProps) {
  const own = message.role === "user";
  const look = cx(actLook, !last && "pointer-coarse:hidden");
  return (
    <span className="flex items-center gap-x-4">
      <button type="button" onClick={() => tools.copy(message)} className={look}>
        Copy
      </button>
      {own ? (
        <button type="button" onClick={() => tools.edit(message)} className={look}>
          Edit
        </button>
      ) : (
        <button type="button" onClick={() => tools.again(message)} className={look}>
          Again
        </button>
      )}
      <More message={message} tools={tools} />
    </span>
  );
}

function More({ message, tools }: { message: MessageNode; tools: MessageTools }) {
  const own = message.role === "user";
  const paid = message.charged !== null && message.turnId !== null;
  const items: MenuItem[] = [
    { words: "Copy", run: () => tools.copy(message) },
    ...(own ? [] : [{ words: "Ask for another answer", run: () => tools.again(message) }]),
    ...(own || !canRead() ? [] : [{ words: "Read aloud", run: () => tools.speak(message) }]),
    { words: "Edit", run: () => tools.edit(message) },
    { words: "Go on from here", run: () => tools.branch(message) },
    ...(paid ? [{ words: "Receipt", run: () => tools.receipt(message) }] : []),
    null,
    { words: "Delete", run: () => tools.remove(message), danger: true },
  ];
  return (
    <Menu
      label="More for this message"
      items={items}
      align={own ? "end" : "start"}
      className={cx(actLook, "min-w-6 justify-center pointer-coarse:-mx-2 pointer-coarse:min-w-11")}
    >
      <Icon name="more" size={16} />
    </Menu>
  );
}

function Swipe(props: { message: MessageNode; tools: MessageTools; disabled: boolean }) {
  const { sibling } = props.message;
  const arrow = (id: string | null, words: string, turned: boolean) => (
    <button
      type="button"
      aria-label={words}
      aria-disabled={id === null || props.disabled || undefined}
      onClick={() => id !== null && !props.disabled && props.tools.swipe(id)}
      className={cx(
        actLook,
        "min-w-6 justify-center aria-disabled:opacity-40 aria-disabled:hover:text-ink-3 pointer-coarse:min-w-11",
      )}
    >
      <Icon name="back" size={14} className={turned ? "rotate-180" : undefined} />
    </button>
  );
  return (
    <span className="flex items-center gap-1">
      {arrow(sibling.previousId, "The answer before", false)}
      <span className="figures min-w-7 text-center">
        <span className="sr-only">Answer </span>
        {sibling.index + 1}
        <span aria-hidden="true">/</span>
        <span className="sr-only"> of </span>
        {sibling.count}
      </span>
      {arrow(sibling.nextId, "The answer after", true)}
    </span>
  );
}

function Cost({ message, tools }: { message: MessageNode; tools: MessageTools }) {
  if (message.running) {
    return <RunningCostView length={message.text.length} running={message.running} />;
  }
  if (message.charged === null || message.turnId === null) return null;
  return (
    <button
      type="button"
      aria-label={`${creditWords(message.charged)}: receipt`}
      onClick={() => tools.receipt(message)}
      className={cx(actLook, "figures")}
    >
      {creditWords(message.charged)}
    </button>
  );
}
