import type { MemoryKind } from "../contract";

/** What a message may teach, before it is known whether it is worth keeping. */
export type Candidate = {
  /** Written to the person: "You live in Porto." */
  text: string;
  kind: MemoryKind;
  /** Where earlier memories say otherwise, this one is right: "actually", "no longer". */
  corrects: boolean;
  /** It is a short answer in the frame of its question: what the frame says of it is no word of the person's. */
  isAnswer?: boolean;
};
