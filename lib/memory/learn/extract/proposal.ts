import type { MemoryKind } from "../../contract";
import type { Clause } from "./read-clauses";

/** Which way of reading found it. */
export type RuleName =
  | "name"
  | "style"
  | "mention"
  | "reaction"
  | "self"
  | "theirs"
  | "mended"
  | "remark"
  | "card"
  | "date"
  | "loose";

/** What a clause may teach, before it is judged. */
export type Proposal = {
  /** Written to the person: "You live in Porto." */
  text: string;
  kind: MemoryKind;
  rule: RuleName;
  clause: Clause;
  message: string;
};
