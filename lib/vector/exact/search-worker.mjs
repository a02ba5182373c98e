import { parentPort } from "node:worker_threads";
import { Codes } from "./codes.mjs";

/**
 * @typedef {{ mirror: string, task: "put", dimensions: number, keys: number[], scales: number[], codes: Uint8Array }} Put
 * @typedef {{ mirror: string, task: "drop", keys: number[] }} Drop
 * @typedef {{ mirror: string, task: "forget" }} Forget
 * @typedef {{ mirror: string, task: "search", id: number, query: Float32Array, limit: number, atLeast: number }} Search
 * @typedef {Put | Drop | Forget | Search} Task
 */

/** @type {Map<string, Codes>} */
const mirrors = new Map();

/** @param {Put} task */
function put({ mirror, dimensions, keys, scales, codes }) {
  const known = mirrors.get(mirror) ?? new Codes(dimensions);
  mirrors.set(mirror, known);
  known.put(keys, scales, codes);
}

/** @param {Search} task */
function search({ mirror, id, query, limit, atLeast }) {
  const keys = mirrors.get(mirror)?.nearest(query, limit, atLeast) ?? [];
  parentPort?.postMessage({ id, keys });
}

// Tasks are done in the order in which they come, so a search sees all that was put before it.
parentPort?.on("message", (/** @type {Task} */ task) => {
  if (task.task === "put") put(task);
  else if (task.task === "drop") mirrors.get(task.mirror)?.drop(task.keys);
  else if (task.task === "forget") mirrors.delete(task.mirror);
  else search(task);
});
