import { expect, test } from "vitest";
import { troubleOf, troubleWords } from "./wallet-trouble";

const named = (name: string, message = "") => Object.assign(new Error(message), { name });

test.each([
  [named("WalletSignTransactionError", "User rejected the request."), "rejected"],
  [{ code: 4001, message: "x" }, "rejected"],
  [{ name: "WalletConnectionError", error: { code: 4001 } }, "rejected"],
  [named("WalletConnectionError", "The wallet is locked"), "locked"],
  [named("WalletNotReadyError"), "gone"],
  [{ name: "WalletConnectionError", error: { code: "ERROR_WALLET_NOT_FOUND" } }, "absent"],
  [named("WalletDisconnectedError"), "gone"],
  [named("TypeError", "x is undefined"), "other"],
  [undefined, "other"],
])("%s is understood as %s", (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble);
});

test("every trouble says that nothing was paid", () => {
  for (const trouble of ["rejected", "locked", "absent", "gone", "other"] as const)
    expect(troubleWords(trouble, "Phantom")).toMatch(/Phantom.*nothing was paid|Nothing was paid/);
});

test("of a wallet that sends by itself it is said only where it is known", () => {
  for (const trouble of ["rejected", "locked", "absent"] as const)
    expect(troubleWords(trouble, "Phantom", true)).toMatch(/othing was paid/);
  for (const trouble of ["gone", "other"] as const)
    expect(troubleWords(trouble, "Phantom", true)).toMatch(/may have sent/);
});
