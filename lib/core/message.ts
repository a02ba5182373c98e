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
  if (hasControl(text) || !text.isWellFormed()) return "message_control_characters";
  return null;
}

const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
const hasControl = (text: string) => forbidden.test(text.replace(/[\n\t\r]/g, ""));
