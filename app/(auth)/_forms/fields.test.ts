import { expect, test } from "vitest";
import { PASSWORD_LENGTH_MIN } from "@/lib/auth/contract";
import { Handle } from "@/lib/user/contract";
import { handleField, newPasswordField } from "./fields";

// The limits stand in the words themselves: importing them would send the schemas to the browser.
test("what the fields promise is what the server takes", () => {
  expect(newPasswordField.hint).toContain(`At least ${PASSWORD_LENGTH_MIN} characters`);
  expect(handleField.hint).toContain("3 to 24");
  expect(
    ["ab", "abc", "x".repeat(24), "x".repeat(25)].map((n) => Handle.safeParse(n).success),
  ).toEqual([false, true, true, false]);
});
