import type { MemoryKind } from "../../../contract";

/** Looks at one side of a matter: a kind, null where it is nothing that lasts, undefined to pass it on. */
export type Look<T> = (matter: T) => MemoryKind | null | undefined;

/** What the first of them says who does not pass the matter on; null where all do. */
export function decide<T>(looks: readonly Look<T>[], matter: T): MemoryKind | null {
  for (const look of looks) {
    const said = look(matter);
    if (said !== undefined) return said;
  }
  return null;
}
