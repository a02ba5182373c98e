import type { OutgoingState } from "../contract";
import type { SentView } from "./contract";

/**
 * Whether a transaction may be sent again by hand. One that waits only waits no longer. One that was refused is
 * built anew, if its program takes the same fact once only.
 */
export function againOf(state: OutgoingState, onceOnly: boolean): SentView["again"] {
  if (state === "planned" || state === "sent") return "waits";
  return state === "refused" && onceOnly ? "refused" : null;
}
