import type { Context } from "@/lib/context";
import type { AttemptRow } from "../repository";
import * as feed from "./repository";

/** Longest piece in one notification: Postgres carries 8,000 bytes, a character has up to 12 in JSON. */
const PIECE_MAX = 600;

/**
 * Passes an answer on while it is being given. Words that arrive while earlier ones are being
 * written go out together with the next write, so a quick model costs few writes and the first
 * word is never held back.
 */
export function wordPublisher(ctx: Context, attempt: AttemptRow) {
  let pending = "";
  let sent = 0;
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (pending !== "") {
      const text = wholeCharacters(pending.slice(0, PIECE_MAX));
      pending = pending.slice(text.length);
      const from = sent;
      sent += text.length;
      await feed.publishWords(ctx.db, {
        roundId: attempt.roundId,
        attemptId: attempt.id,
        from,
        text,
      });
    }
  }

  function flush(): Promise<void> {
    writing ??= write()
      .catch((error: unknown) => {
        // The words are a courtesy; the verdict carries the whole answer and decides.
        ctx.log.warn({ err: error, attempt: attempt.id }, "words could not be passed on");
      })
      .finally(() => {
        writing = null;
      });
    return writing;
  }

  return {
    add(text: string): void {
      pending += text.replaceAll("\0", "");
      void flush();
    },
    async finish(): Promise<void> {
      // Words may come in while the last ones are being written.
      while (pending !== "") await flush();
      await writing;
    },
  };
}

/** Cuts a piece so that it does not end in half a character. */
function wholeCharacters(piece: string): string {
  return piece.length > 1 && /[\uD800-\uDBFF]$/.test(piece) ? piece.slice(0, -1) : piece;
}
