import Link from "next/link";
import { Icon } from "@/components/motif/icon";
import type { TargetMark } from "@/lib/heist/contract";
import type { BoardRow } from "@/lib/season/contract";
import { grouped, markText } from "./heist-words";

export type BoardLinks = { board: string; after: string | undefined };

/** What robbing somebody would bring, or which rule is against it; either leads to all the rules. */
export function TargetCell(props: {
  row: BoardRow;
  mark: TargetMark | undefined;
  href: string;
  now: Date;
}) {
  const { row, mark, href, now } = props;
  if (row.me || !mark) return null;
  return (
    <Link
      href={href}
      scroll={false}
      className={
        mark.reason
          ? "inline-flex min-h-8 items-center gap-1.5 text-ink-3 no-underline hover:underline pointer-coarse:min-h-11"
          : "inline-flex min-h-8 items-center gap-1.5 text-ink pointer-coarse:min-h-11"
      }
    >
      {mark.shielded && (
        <>
          <Icon name="shield" size={15} />
          <span className="sr-only">Shielded: </span>
        </>
      )}
      {mark.reason ? markText(mark, now) : `Rob ${grouped(mark.amount)}`}
      {mark.reason === null && mark.counter && " back"}
    </Link>
  );
}
