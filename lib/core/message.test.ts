import { expect, test } from "vitest";
import { messageRefusal } from "./message";

test("a message is words: not empty, not too long, no hidden controls", () => {
  expect(messageRefusal("  \n ", 1_000)).toBe("message_empty");
  expect(messageRefusal("x".repeat(1_001), 1_000)).toBe("message_too_long");
  expect(messageRefusal("x".repeat(1_000), 1_000)).toBeNull();
  expect(messageRefusal("𓃥".repeat(1_000), 1_000)).toBeNull();
  expect(messageRefusal("a\0b", 1_000)).toBe("message_control_characters");
  expect(messageRefusal("abc\u202Edef", 1_000)).toBe("message_control_characters");
  expect(messageRefusal("\uD800", 1_000)).toBe("message_control_characters");
  expect(messageRefusal("<script>alert(1)</script>\n\tשלום\u200F", 1_000)).toBeNull();
});
