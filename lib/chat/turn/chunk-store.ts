import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { type Piece, storePieces } from "./repository";

const RETRY_MS = [20, 100, 500, 1_000, 2_000] as const;

type OnStored = (turnId: Id<"turn">, text: string, state: { stop: boolean }) => void;
type Waiting = Piece & { resolve: () => void; reject: (error: unknown) => void };

/** The run that asked is not the turn's own any more: somebody else has ended it. */
export class RunLost extends Error {}

export type ChunkStore = {
  /**
   * Stores a piece. What comes in while another commit is under way goes with the next one, from
   * all replies of this process together. A reply adds its next piece when this one is stored.
   * @throws RunLost; the database's error where it stays away
   */
  add(piece: Piece): Promise<void>;
};

/** Keeps words before anybody is shown them: `onStored` is called after the commit. */
export function createChunkStore(ctx: Context, onStored: OnStored): ChunkStore {
  let waiting: Waiting[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    try {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        await writeBatch(batch);
      }
    } finally {
      writing = false;
    }
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const pieces = batch.map(({ turnId, run, from, text }) => ({ turnId, run, from, text }));
      const alive = await patiently(ctx, () => storePieces(ctx.db, pieces));
      for (const { turnId, text, resolve, reject } of batch) {
        const state = alive.get(turnId);
        if (!state) {
          reject(new RunLost());
          continue;
        }
        onStored(turnId, text, state);
        resolve();
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    add: (piece) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...piece, resolve, reject });
        if (!writing) void write();
      }),
  };
}

/** Bears a short absence of the database. A repeat of a commit that was not heard of is refused by its key. */
async function patiently<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  for (const waitMs of RETRY_MS) {
    try {
      return await work();
    } catch (error) {
      ctx.log.warn({ err: error }, "words of a reply wait for the database");
      await new Promise((next) => setTimeout(next, waitMs));
    }
  }
  return work();
}
