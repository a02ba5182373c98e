"use client";

import { cx } from "@/components/ui/class-names";
import type { MessageNode } from "@/lib/chat/contract";

const EXCERPT = 280;

/** Some of the messages that are here, each with its beginning. */
export function MessagePicks(props: {
  legend: string;
  messages: readonly MessageNode[];
  nameOf: (message: MessageNode) => string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** How its words are shown. */
  words?: (text: string) => string;
}) {
  const { messages, chosen, onChoose, words = (text) => text } = props;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 flex w-full items-baseline justify-between text-sm font-medium">
        {props.legend}
        <span className="flex gap-4 font-normal text-ink-3">
          <Pick words="All" onPick={() => onChoose(new Set(messages.map(({ id }) => id)))} />
          <Pick words="None" onPick={() => onChoose(new Set())} />
        </span>
      </legend>
      <ul className="max-h-[38dvh] overflow-y-auto rounded-control border border-line">
        {messages.map((message) => (
          <li key={message.id} className="border-b border-line last:border-0">
            <label className="flex cursor-pointer gap-3 px-3 py-2">
              <input
                type="checkbox"
                checked={chosen.has(message.id)}
                onChange={() => toggle(message.id)}
                className="mt-1 size-4 shrink-0 accent-ink"
              />
              <span className={cx("min-w-0 text-sm", !chosen.has(message.id) && "text-ink-3")}>
                <span className="text-ink-3">{props.nameOf(message)}: </span>
                {words(message.text).slice(0, EXCERPT)}
                {message.text.length > EXCERPT && "…"}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Pick({ words, onPick }: { words: string; onPick: () => void }) {
  return (
    <button type="button" onClick={onPick} className="underline underline-offset-4 hover:text-ink">
      {words}
    </button>
  );
}
