import { existsSync, readFileSync } from "node:fs";

/** @param {string} [file] */
export function accountLines(file = ".data/accounts.json") {
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
