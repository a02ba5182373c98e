import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Time } from "@/components/ui/time";
import type { SnapshotView } from "@/lib/chat/tree/contract";

const causes: Record<SnapshotView["cause"], string> = {
  delete: "Before messages were deleted",
  edit: "Before words were changed",
  restore: "Before an earlier state came back",
};

/** Earlier states of a chat, each of which can come back. */
export function SnapshotList(props: {
  snapshots: readonly SnapshotView[];
  pending: boolean;
  onRestore: (snapshotId: string) => void;
}) {
  if (props.snapshots.length === 0) {
    return (
      <Empty title="Nothing to bring back">
        What you delete or change here can be brought back for 30 days.
      </Empty>
    );
  }
  return (
    <ul className="mt-4">
      {props.snapshots.map((snapshot) => (
        <li
          key={snapshot.id}
          className="flex items-center justify-between gap-4 border-b border-line py-2.5 last:border-0"
        >
          <div className="min-w-0 text-sm">
            <p>{causes[snapshot.cause]}</p>
            <p className="figures truncate text-ink-3">
              <Time at={snapshot.at} show="brief" />, {snapshot.messages}{" "}
              {snapshot.messages === 1 ? "message" : "messages"}
              {snapshot.excerpt && `: ${snapshot.excerpt}`}
            </p>
          </div>
          <Button
            size="dense"
            className="shrink-0"
            pending={props.pending}
            onClick={() => props.onRestore(snapshot.id)}
          >
            Bring back
          </Button>
        </li>
      ))}
    </ul>
  );
}
