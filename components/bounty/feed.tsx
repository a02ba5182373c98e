"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { buttonLook } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { AttemptView } from "@/lib/bounty/contract";
import { AttemptEntry } from "./attempt-entry";
import { isWaiting } from "./feed-state";

type FeedProps = {
  attempts: AttemptView[];
  viewerId: string | null;
  /** What an empty feed says. */
  emptyText: string;
  olderHref?: string | undefined;
};

const NEAR = 120;

/** The attempts, newest at the foot. Follows the newest words unless the reader has scrolled away. */
export function Feed({ attempts, viewerId, emptyText, olderHref }: FeedProps) {
  const box = useRef<HTMLElement>(null);
  const { away, toFoot } = useFoot(box, attempts);
  const own = attempts.findLast((attempt) => attempt.player.id === viewerId)?.number ?? 0;
  useOwn(box, own, toFoot);
  const live = liveAttempt(attempts, viewerId);
  return (
    <div className="relative flex min-h-0 grow flex-col overflow-clip">
      <section
        ref={box}
        aria-label="Attempts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative flex max-h-[70dvh] min-h-48 grow flex-col overflow-y-auto overscroll-contain px-4 pb-2 -outline-offset-2 roomy:max-h-none roomy:min-h-20 roomy:basis-0 md:px-9"
      >
        <div className={attempts.length === 0 ? "my-auto" : "mt-auto"}>
          {olderHref && attempts.length > 0 && (
            <p className="py-3 text-center text-sm">
              <a href={olderHref}>Earlier attempts</a>
            </p>
          )}
          {attempts.length === 0 && <Empty title="No attempts yet">{emptyText}</Empty>}
          {attempts.map((attempt) => (
            <AttemptEntry
              key={attempt.id}
              attempt={attempt}
              own={attempt.player.id === viewerId}
              live={attempt.id === live?.id}
            />
          ))}
        </div>
      </section>
      {away && (
        <button
          type="button"
          onClick={toFoot}
          className={buttonLook(
            "secondary",
            "dense",
            "absolute bottom-3 left-1/2 -translate-x-1/2 bg-overlay",
          )}
        >
          To the newest
        </button>
      )}
    </div>
  );
}

/** The one that is set large: the reader's own while it waits, else the one being answered, else the last. */
function liveAttempt(attempts: AttemptView[], viewerId: string | null): AttemptView | undefined {
  const waiting = attempts.filter(isWaiting);
  return (
    waiting.findLast((attempt) => attempt.player.id === viewerId) ??
    waiting.find((attempt) => attempt.state === "judging") ??
    attempts.at(-1)
  );
}

/** A message of one's own is always shown, wherever the reader has scrolled to. */
function useOwn(box: React.RefObject<HTMLElement | null>, own: number, toFoot: () => void) {
  const known = useRef(own);
  useLayoutEffect(() => {
    if (own <= known.current) return;
    known.current = own;
    toFoot();
    // Where the page scrolls instead of the box.
    box.current?.querySelector("[data-live]")?.scrollIntoView({ block: "nearest" });
  });
}

function useFoot(box: React.RefObject<HTMLElement | null>, attempts: AttemptView[]) {
  const following = useRef(true);
  const [away, setAway] = useState(false);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      following.current = left < NEAR;
      setAway(left > element.clientHeight);
    };
    const resized = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the attempts may move the foot
  useLayoutEffect(() => {
    const element = box.current;
    if (element && following.current) element.scrollTop = element.scrollHeight;
  }, [attempts, box]);

  const toFoot = () => {
    following.current = true;
    box.current?.scrollTo({ top: box.current.scrollHeight });
  };
  return { away, toFoot };
}
