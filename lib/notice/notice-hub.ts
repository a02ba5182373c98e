import { listen } from "@/db/listener";
import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";

const LOOK_MS = 30_000;

/** Hears in this process whose notices have changed: one connection for everybody who waits. */
export type NoticeHub = {
  /**
   * Calls `listener` whenever the notices of a person may have changed, until the returned function
   * is called. Also after a connection was lost, and now and then: a hint that nobody heard costs
   * time and no notice.
   */
  watch(userId: Id<"user">, listener: () => void): () => void;
  close(): Promise<void>;
};

export function openNoticeHub(
  ctx: Context,
  url: string,
  { lookMs = LOOK_MS }: { lookMs?: number } = {},
): NoticeHub {
  const people = new Map<Id<"user">, Set<() => void>>();
  const tellAll = () => {
    for (const listeners of people.values()) for (const listener of listeners) listener();
  };
  const looks = setInterval(tellAll, lookMs);
  looks.unref();
  const connection = listen({
    url,
    channels: ["notice"],
    onMessage: (_, userId) => {
      if (!isId("user", userId)) return;
      for (const listener of people.get(userId) ?? []) listener();
    },
    onConnect: tellAll,
    onError: (error) => ctx.log.warn({ err: error }, "the notices lost their listener"),
  });
  return {
    watch(userId, listener) {
      const listeners = people.get(userId) ?? new Set();
      people.set(userId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) people.delete(userId);
      };
    },
    close: () => {
      clearInterval(looks);
      return connection.close();
    },
  };
}
