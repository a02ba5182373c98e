import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { PracticeView } from "@/lib/practice/contract";
import { practiceHref } from "./practice-words";

/** The guardians of rounds that have ended. */
export function RetiredList({ retired }: { retired: PracticeView["retired"] }) {
  if (retired.length === 0)
    return (
      <Empty title="Nobody has retired yet">
        When a round ends, its guardian comes here, with what it was moved by.
      </Empty>
    );
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
      {retired.map((one) => (
        <li key={one.slug} className="border-b border-line">
          <Link
            href={practiceHref(one.slug)}
            className="flex min-h-14 items-center justify-between gap-3 py-2 no-underline hover:underline"
          >
            <span className="min-w-0">
              {one.name}
              <span className="block text-xs text-ink-3">
                round {one.round}
                {one.refusals > 0 && `, ${one.refusals.toLocaleString("en")} refused`}
              </span>
            </span>
            {one.beatenAt && <Tag tone="success">Beaten</Tag>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
