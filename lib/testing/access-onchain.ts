import type { AccessTable } from "./access-auth";

/** Who may run the actions about the chain, and an input that gets as far as the question. */
export const onchainActions: AccessTable = {
  "onchain.noticeSignatureAction": ["signed in", () => ({ signature: "1".repeat(64) })],
};
