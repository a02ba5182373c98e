"use client";

import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/class-names";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { TalkView } from "@/lib/team/listing/contract";

/** What was said, the newest last and in view. */
export function TalkLog({ lines }: { lines: TalkView[] }) {
  const box = useRef<HTMLDivElement>(null);
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (last) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  if (lines.length === 0)
    return <p className="mt-2 text-sm text-ink-3">Nobody has said anything yet.</p>;
  return (
    <div
      ref={box}
      role="log"
      aria-label="What was said"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-3 max-h-[26rem] overflow-y-auto"
    >
      <TalkLines lines={lines} />
    </div>
  );
}

export function TalkLines({ lines }: { lines: TalkView[] }) {
  return (
    <ul className="grid gap-3.5">
      {lines.map((line) => (
        <li
          key={line.id}
          className={cx(
            "max-w-[46ch] min-w-0 text-sm wrap-anywhere",
            line.mine && "justify-self-end rounded-panel bg-overlay px-3 py-2",
          )}
        >
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <b className="font-medium">{line.mine ? "You" : line.author}</b>
            <span className="text-xs text-ink-3">
              <Time at={line.at} />
            </span>
            {line.strategy !== null && (
              <Tag tone={line.sealed ? "info" : "neutral"}>
                Strategy, round {line.strategy}
                {line.sealed && ", sealed"}
              </Tag>
            )}
          </p>
          <p className="mt-0.5 whitespace-pre-wrap">{line.text}</p>
        </li>
      ))}
    </ul>
  );
}
