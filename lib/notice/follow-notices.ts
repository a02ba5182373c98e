import { type Context, requireUser } from "@/lib/context";
import type { NoticeState } from "./contract";
import type { NoticeHub } from "./notice-hub";
import { readNoticeState } from "./read-notices";

/**
 * How the caller's centre stands, now and after each change, until `signal` aborts. What is told is
 * always the whole of it, so whoever was away for a while has missed nothing. Hints that come while
 * one is read are one more look, however many they are.
 */
export async function* followNotices(
  ctx: Context,
  hub: NoticeHub,
  signal: AbortSignal,
): AsyncGenerator<NoticeState> {
  const { userId } = requireUser(ctx);
  let hinted = true;
  let wake = () => {};
  const hint = () => {
    hinted = true;
    wake();
  };
  const onAbort = () => wake();
  const unwatch = hub.watch(userId, hint); // Before the first look: what comes after it is heard.
  signal.addEventListener("abort", onAbort, { once: true });
  let last = "";
  try {
    while (!signal.aborted) {
      hinted = false;
      const state = await readNoticeState(ctx);
      const told = JSON.stringify(state);
      if (told !== last) yield state;
      last = told;
      while (!hinted && !signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    unwatch();
    signal.removeEventListener("abort", onAbort);
  }
}
