import { setTimeout as pause } from "node:timers/promises";
import { databaseError } from "./transaction";

const WAITS_MS = [50, 100, 250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
/** The data or the statement is at fault, or a refusal of ours: it will be no better next time. */
const lasting = /^(22|23|42|LG)/;

/**
 * Does work that must not be lost to a passing fault of the database (a lock not granted, a
 * connection dropped, a failover) again for about a minute. The work must bear being repeated.
 */
export async function persist<T>(
  work: () => Promise<T>,
  onRetry: (error: unknown) => void,
  isLasting: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      if (isLasting(error) || lasting.test(databaseError(error)?.code ?? "")) throw error;
      onRetry(error);
      await pause(wait);
    }
  }
  return work();
}
