import type { AccessTable } from "./access-auth";

/** Actions of notices and referrals. */
export const socialActions: AccessTable = {
  "notice.markReadAction": ["signed in", () => ({ ids: "all" })],
  "notice.setMailedAction": ["signed in", () => ({ kinds: ["heist_victim"] })],
};
