import { statSync } from "node:fs";
import { dirname } from "node:path";

/** @typedef {{ uid: number, gid: number }} Account */

const nobody = 65534;

/**
 * The account that Postgres must run under: another one than ours when we are root, which it refuses.
 * @returns {Account | null} null when our own account will do
 */
export function serverAccount() {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : null;
}

/**
 * Whether `account` can pass through every folder above `path` and read `path` itself.
 * @param {string} path
 * @param {Account | null} account
 */
export function reachable(path, account) {
  if (!account) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!permits(folder, account, 0o1)) return false;
    if (folder === dirname(folder)) break;
  }
  const directory = statSync(path).isDirectory();
  return permits(path, account, directory ? 0o5 : 0o4);
}

/**
 * @param {string} path
 * @param {Account} account
 * @param {number} wanted permission bits of one class: 4 read, 2 write, 1 execute
 */
function permits(path, account, wanted) {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return ((mode >> 6) & wanted) === wanted;
  if (gid === account.gid) return ((mode >> 3) & wanted) === wanted;
  return (mode & wanted) === wanted;
}
