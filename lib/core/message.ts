import { firstUnsendable } from "./unsendable";

/**
 * Why a message cannot be sent, or null. Length is counted in characters (code points) of the
 * trimmed text. Control characters and marks that turn the reading direction of what follows
 * are refused, because they let a message look like something else; markup is only text.
 */
export function messageRefusal(
  message: string,
  max: number,
): "message_empty" | "message_too_long" | "message_control_characters" | null {
  const text = message.trim();
  if (text === "") return "message_empty";
  if ([...text].length > max) return "message_too_long";
  return firstUnsendable(text) === null ? null : "message_control_characters";
}
