/**
 * Fetches what a page may need later, once it has nothing else to do: without a network it could
 * not be fetched any more. What fails is fetched again when it is needed.
 */
export function whenIdle(fetchIt: () => Promise<unknown>): () => void {
  const fetchQuietly = () => void fetchIt().catch(() => {});
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(fetchQuietly, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(fetchQuietly);
  return () => cancelIdleCallback(handle);
}
