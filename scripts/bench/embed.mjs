import { timeMessages } from "./support/messages.mjs";

/** What one message costs the offline embedder. */
export function measure() {
  return timeMessages("embed", "Milliseconds a message, offline embedder");
}
