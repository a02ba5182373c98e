import { openRoundHub, type RoundHub } from "@/lib/bounty";
import { env } from "@/lib/env";
import { systemContext } from "./context";

const holder = globalThis as typeof globalThis & { anubisRoundHub?: RoundHub };

/** The process's one listener for what happens in rounds. */
export function roundHub(): RoundHub {
  holder.anubisRoundHub ??= openRoundHub(systemContext("feed"), env().DATABASE_URL);
  return holder.anubisRoundHub;
}
