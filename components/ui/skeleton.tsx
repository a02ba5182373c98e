import { cx } from "./class-names";

/** One line of words that are still to come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("block h-2.5 rounded-tag bg-line", className)} />;
}

/** Rows of a list that is loading: the rules stay, the lines fill. */
export function SkeletonRows({ rows = 4, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div
          key={row}
          className="flex items-start gap-4 border-t border-line py-4.5 first:rule-double"
        >
          <Skeleton className="h-4 w-10" />
          <div className="flex-1">
            <Skeleton className="w-[92%]" />
            <Skeleton className="mt-2.5 w-[64%]" />
            <Skeleton className="mt-4 h-3.5 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
