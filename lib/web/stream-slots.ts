import { AppError } from "@/lib/core/errors";

export type StreamSlots = {
  /**
   * Counts one more open stream of `subject`, until the returned function is called.
   * @throws rate_limited `limit.streams`; unavailable `limit.process_streams`
   */
  take(subject: string): () => void;
};

/** Open streams cost memory for as long as they last, so how often one is opened is not enough to count. */
export function countStreams(most: { perSubject: number; perProcess: number }): StreamSlots {
  const open = new Map<string, number>();
  let total = 0;
  return {
    take(subject) {
      const own = open.get(subject) ?? 0;
      if (own >= most.perSubject)
        throw new AppError("rate_limited", "limit.streams", "Too many open streams. Close one.", {
          retryAfter: 10,
        });
      if (total >= most.perProcess)
        throw new AppError("unavailable", "limit.process_streams", "Too many readers. Try again.", {
          retryAfter: 10,
        });
      open.set(subject, own + 1);
      total += 1;
      let isFree = false;
      return () => {
        if (isFree) return;
        isFree = true;
        total -= 1;
        const left = (open.get(subject) ?? 1) - 1;
        if (left === 0) open.delete(subject);
        else open.set(subject, left);
      };
    },
  };
}

const holder = globalThis as typeof globalThis & { anubisStreams?: StreamSlots };

/** The streams of this process. */
export function streamSlots(): StreamSlots {
  holder.anubisStreams ??= countStreams({ perSubject: 12, perProcess: 2_000 });
  return holder.anubisStreams;
}
