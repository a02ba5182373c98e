import { reasonText } from "./reasons";

type ReasonWordsProps = { reason: string; code?: string | undefined };

/** The sentence for a reason, as a part of a page that fetches the sentences when it needs one. */
export function ReasonWords({ reason, code }: ReasonWordsProps) {
  return reasonText({ reason, code });
}
