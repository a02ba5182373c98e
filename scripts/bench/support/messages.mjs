import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/**
 * Times one reader of messages in a process of its own, on the committed ones and on long ones.
 * @param {string} reader
 * @param {string} title
 */
export async function timeMessages(reader, title) {
  const script = fileURLToPath(new URL("./messages.ts", import.meta.url));
  const args = ["--import", "tsx", "--conditions=react-server", script, reader];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return [{ title, columns: ["messages", "median", "p95", "first"], rows: JSON.parse(stdout) }];
}
