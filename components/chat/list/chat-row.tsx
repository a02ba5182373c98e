import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import type { ChatListItem } from "@/lib/chat/contract";
import { Face } from "../face";
import { firstLine, secondLine } from "./list-state";

/** One chat of the list. */
export function ChatRow({ item, here }: { item: ChatListItem; here: boolean }) {
  const [first] = item.members;
  return (
    <li>
      <Link
        href={`/chats/${item.id}`}
        prefetch={false}
        aria-current={here ? "page" : undefined}
        className={cx(
          "grid grid-cols-[34px_minmax(0,1fr)] items-center gap-2.5 px-4.5 py-2.25 text-[0.875rem] leading-snug no-underline -outline-offset-2",
          here ? "bg-raised shadow-[inset_2px_0_var(--ink)]" : "hover:bg-raised",
        )}
      >
        {first && <Face face={first} size="small" />}
        <span className="min-w-0">
          <span className="flex items-baseline gap-2">
            <span className="truncate font-medium">{firstLine(item)}</span>
            {item.pinned && <span className="shrink-0 text-xs text-ink-3">Pinned</span>}
          </span>
          <span className="block truncate text-sm text-ink-3">{secondLine(item)}</span>
        </span>
      </Link>
    </li>
  );
}
