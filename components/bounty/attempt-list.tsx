import { Empty } from "@/components/ui/empty";
import type { AttemptView } from "@/lib/bounty/contract";
import { AttemptEntry } from "./attempt-entry";

/** Attempts as a list that stands still: on the pages of a round and of a player. */
export function AttemptList(props: {
  attempts: AttemptView[];
  viewerId?: string | null;
  emptyText: string;
}) {
  if (props.attempts.length === 0) return <Empty title="No attempts yet">{props.emptyText}</Empty>;
  return props.attempts.map((attempt) => (
    <AttemptEntry key={attempt.id} attempt={attempt} own={attempt.player.id === props.viewerId} />
  ));
}
