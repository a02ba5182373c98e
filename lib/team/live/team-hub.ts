import { listen } from "@/db/listener";
import type { Context } from "@/lib/context";

/** Tells everybody in this process who watches a team that something in it has changed. */
export type TeamHub = {
  watch(teamId: string, listener: () => void): () => void;
  close(): Promise<void>;
};

/** What is told is a hint only: whoever hears it reads the team again. One connection for all. */
export function openTeamHub(ctx: Context, url: string): TeamHub {
  const watched = new Map<string, Set<() => void>>();
  const tell = (teamId: string) => {
    for (const listener of watched.get(teamId) ?? []) listener();
  };
  const connection = listen({
    url,
    channels: ["team"],
    onMessage: (_channel, teamId) => tell(teamId),
    // Whatever was told meanwhile was missed.
    onConnect: () => {
      for (const teamId of watched.keys()) tell(teamId);
    },
    onError: (error) => ctx.log.warn({ err: error }, "teams lost their listener"),
  });
  return {
    watch(teamId, listener) {
      const listeners = watched.get(teamId) ?? new Set();
      watched.set(teamId, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watched.delete(teamId);
      };
    },
    close: () => connection.close(),
  };
}
