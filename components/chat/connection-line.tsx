import type { Connection } from "./stream/use-turns";

const words: Record<Connection, string> = {
  live: "",
  reconnecting: "Reconnecting. Nothing is lost: the reply goes on from where it is here.",
  offline: "You are offline. What you send is kept, and a reply goes on when you are back.",
};

/** Says that the line is being opened again, for as long as it is. */
export function ConnectionLine({ connection }: { connection: Connection }) {
  return (
    <p
      role="status"
      className={
        connection === "live"
          ? "sr-only"
          : "shrink-0 border-b border-line px-4 py-2 text-sm text-ink-2 md:px-8"
      }
    >
      {words[connection]}
    </p>
  );
}
