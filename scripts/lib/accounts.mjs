import { existsSync, readFileSync } from "node:fs";

/** Where the seed writes the sign-ins that it made. */
export const accountsFile = ".data/accounts.json";

/** @param {string} [file] */
export function accountLines(file = accountsFile) {
  if (!existsSync(file)) return [];
  try {
    /** @type {{ role: string, email: string, password: string }[]} */
    const accounts = JSON.parse(readFileSync(file, "utf8"));
    const width = Math.max(...accounts.map(({ email }) => email.length));
    return accounts.map(
      ({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(width)}  ${password}`,
    );
  } catch {
    return [];
  }
}
