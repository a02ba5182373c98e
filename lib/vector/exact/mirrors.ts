import type { Db } from "@/db/client";
import * as vectors from "../repository";
import type { VectorSpace } from "../store";
import { type Searcher, SearcherLost } from "./searcher";

/** Coded vectors in one go from the database: about a megabyte, a few milliseconds of this thread. */
const BATCH = 1_000;
/** Namespaces that are kept in memory; the one asked longest ago makes room. */
const MIRRORS_MAX = 200;

type Mirror = VectorSpace & {
  seq: number;
  running: Promise<void> | null;
  next: Promise<void> | null;
};

/** What the searching thread holds of which namespace, brought up to date before each search. */
export class Mirrors {
  #mirrors = new Map<string, Mirror>();
  readonly #db: Db;
  readonly #searcher: Searcher;

  constructor(db: Db, searcher: Searcher) {
    this.#db = db;
    this.#searcher = searcher;
  }

  /**
   * The name of a copy that has all that was committed before this call, to be searched at once.
   * Throws SearcherLost if it was lost while it was brought up to date.
   */
  async current(space: VectorSpace): Promise<string> {
    const name = nameOf(space);
    const mirror = this.#touched(name, space);
    await this.#catchUp(name, mirror);
    if (this.#mirrors.get(name) !== mirror) throw new SearcherLost("The copy was lost.");
    return name;
  }

  /** Brings every copy up to date, so that what was removed does not stay in memory. */
  async refresh(): Promise<void> {
    for (const [name, mirror] of [...this.#mirrors]) await this.#catchUp(name, mirror);
  }

  /** For when the thread has lost everything. */
  clear(): void {
    this.#mirrors.clear();
  }

  #touched(name: string, { namespace, embedder }: VectorSpace): Mirror {
    const known = this.#mirrors.get(name);
    const mirror = known ?? { namespace, embedder, seq: 0, running: null, next: null };
    this.#mirrors.delete(name);
    this.#mirrors.set(name, mirror);
    const [oldest] = this.#mirrors.keys();
    if (this.#mirrors.size > MIRRORS_MAX && oldest !== undefined) {
      this.#mirrors.delete(oldest);
      this.#searcher.forget(oldest);
    }
    return mirror;
  }

  /** One that runs may have looked too early: everybody who comes meanwhile shares the next. */
  #catchUp(name: string, mirror: Mirror): Promise<void> {
    if (!mirror.running) return this.#run(name, mirror);
    mirror.next ??= mirror.running
      .catch(() => {})
      .then(() => {
        mirror.next = null;
        return this.#run(name, mirror);
      });
    return mirror.next;
  }

  #run(name: string, mirror: Mirror): Promise<void> {
    const run = this.#load(name, mirror).finally(() => {
      mirror.running = null;
    });
    mirror.running = run;
    return run;
  }

  async #load(name: string, mirror: Mirror): Promise<void> {
    const head = await vectors.headOf(this.#db, mirror.namespace);
    if (mirror.seq > 0 && mirror.seq < head.forgot) {
      this.#searcher.forget(name);
      mirror.seq = 0;
    }
    if (head.seq === mirror.seq) return;
    const isFresh = mirror.seq === 0;
    const span = { after: mirror.seq, upTo: head.seq };
    for (let after = span.after; ; ) {
      const range = { after, upTo: span.upTo, limit: BATCH };
      const batch = await vectors.readCodes(this.#db, mirror, range);
      // Put into the thread that this was read for: another one begins from nothing.
      if (this.#mirrors.get(name) !== mirror) return;
      if (!batch) break;
      this.#searcher.put(name, batch);
      after = batch.lastSeq;
    }
    const gone = isFresh ? [] : await vectors.readGone(this.#db, mirror, span);
    if (this.#mirrors.get(name) !== mirror) return;
    if (gone.length > 0) this.#searcher.drop(name, gone);
    mirror.seq = head.seq;
  }
}

const nameOf = ({ namespace, embedder }: VectorSpace) => JSON.stringify([namespace, embedder]);
