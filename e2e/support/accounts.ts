import { readFileSync } from "node:fs";

export type Account = { role: string; email: string; password: string };

/** The sign-in that the seed made for `role`. */
export function seededAccount(role: string): Account {
  const file = process.env.E2E_ACCOUNTS;
  if (!file) throw new Error("The global setup has not run.");
  const accounts: Account[] = JSON.parse(readFileSync(file, "utf8"));
  const found = accounts.find((account) => account.role === role);
  if (!found) throw new Error(`The seed made no ${role}.`);
  return found;
}
