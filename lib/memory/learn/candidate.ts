import type { MemoryKind } from "../contract";

/** What a message may teach, before it is known whether it is worth keeping. */
export type Candidate = {
  /** Written to the person: "You live in Porto." */
  text: string;
  kind: MemoryKind;
  /** Where earlier memories say otherwise, this one is right: "actually", "no longer". */
  corrects: boolean;
};
