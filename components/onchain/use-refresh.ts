import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** Our copy of the chain is a moment behind what a wallet has just been shown as final. */
const AGAIN_MS = [2_500, 6_000];

/** Reads the page anew, at once and when what just became final has reached it. */
export function useRefresh(): () => void {
  const router = useRouter();
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const stop = useCallback(() => {
    for (const timer of timers.current) clearTimeout(timer);
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(() => {
    stop();
    router.refresh();
    timers.current = AGAIN_MS.map((delay) => setTimeout(() => router.refresh(), delay));
  }, [router, stop]);
}
