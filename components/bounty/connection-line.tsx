import type { Connection } from "./use-round-feed";

/** Says that the live feed is being fetched again, for as long as it is. */
export function ConnectionLine({ connection }: { connection: Connection }) {
  return (
    <p
      role="status"
      className={
        connection === "live"
          ? "sr-only"
          : "border-b border-line px-4 py-2 text-sm text-ink-2 md:px-9"
      }
    >
      {connection === "reconnecting" &&
        "Reconnecting. Nothing is lost: what you miss is sent again."}
    </p>
  );
}
