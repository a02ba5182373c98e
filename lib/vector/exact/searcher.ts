import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** The thread is gone, and with it all copies: load them again. */
export class SearcherLost extends Error {
  override readonly name = "SearcherLost";
}

type Waiting = { resolve: (keys: number[]) => void; reject: (error: Error) => void };
type Codes = { dimensions: number; keys: number[]; scales: number[]; codes: Buffer };
type Question = { query: Float32Array; limit: number; atLeast: number };

/**
 * The thread that scans, started with the first task. When it ends, whoever waits for it is told.
 * It keeps its process alive only while somebody waits for an answer.
 */
export class Searcher {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #asked = 0;
  readonly #onLost: () => void;

  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  put(mirror: string, { dimensions, keys, scales, codes }: Codes): void {
    const own = new Uint8Array(codes); // a copy of its own, so that it can be handed over
    const task = { task: "put", mirror, dimensions, keys, scales, codes: own };
    this.#thread().postMessage(task, [own.buffer]);
  }

  drop(mirror: string, keys: number[]): void {
    this.#thread().postMessage({ task: "drop", mirror, keys });
  }

  forget(mirror: string): void {
    this.#worker?.postMessage({ task: "forget", mirror });
  }

  search(mirror: string, question: Question): Promise<number[]> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const thread = this.#thread();
      this.#waiting.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ task: "search", mirror, id, ...question });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #thread(): Worker {
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start(): Worker {
    // Every way to start the product has its root as the working directory; next.config.ts ships the file.
    const file = join(process.cwd(), "lib/vector/exact/search-worker.mjs");
    const worker = new Worker(file, { name: "vector-search", execArgv: [] });
    worker.on("message", ({ id, keys }: { id: number; keys: number[] }) => {
      this.#waiting.get(id)?.resolve(keys);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
    });
    let cause: unknown;
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", () => this.#lost(worker, cause));
    worker.unref(); // after the listeners: listening for messages takes hold of the process again
    return worker;
  }

  #lost(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#onLost();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new SearcherLost("The search ended.", { cause }));
  }
}
