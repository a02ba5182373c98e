import { withoutUnsendable } from "@/lib/core/unsendable";

/**
 * Lets through of a model's words what can be stored and shown: no control characters, no halves of
 * characters (one that was split between two pieces is put together again), and at most `max`
 * UTF-16 units in all.
 */
export function openTextGate(max: number) {
  let half = "";
  let passed = 0;
  return {
    /** What of this piece may go on; "" for nothing. */
    pass(piece: string): string {
      let text = half + piece;
      half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : "";
      if (half) text = text.slice(0, -1);
      // Windows line ends take up room and say nothing.
      text = withoutUnsendable(text.replaceAll("\r\n", "\n"));
      const room = max - passed;
      if (text.length > room) text = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, "");
      passed += text.length;
      return text;
    },
    /** Nothing more is let through. */
    isFull: () => passed >= max - 1,
  };
}
