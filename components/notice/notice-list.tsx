"use client";

import Link from "next/link";
import { useCallback, useMemo } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import type { MarkRead, NoticeView } from "@/lib/notice/contract";
import { useLiveNotices } from "./live-notices";

type Props = {
  viewerId: string;
  drawn: NoticeView[];
  /** Whether these are the newest: only there new ones come in at the top. */
  first: boolean;
  unread: number;
  action: (input: MarkRead) => Promise<ActionResult<unknown>>;
};

/** What its reader was told, newest first, kept up to date. */
export function NoticeList({ viewerId, drawn, first, unread, action }: Props) {
  const live = useLiveNotices(viewerId);
  const notices = useMemo(() => merge(drawn, live?.newest ?? [], first), [drawn, live, first]);
  const nothing = useCallback(() => {}, []);
  const mark = useSubmit(action, nothing);
  const left = live?.unread ?? unread;
  if (notices.length === 0) return <NothingYet />;
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
        <p role="status" className="figures text-sm text-ink-3">
          {left === 0 ? "All read" : `${left > 99 ? "More than 99" : left} unread`}
        </p>
        {left > 0 && (
          <Button
            size="dense"
            pending={mark.pending}
            pendingLabel="Marking"
            onClick={() => mark.submit({ ids: "all" })}
          >
            Mark all as read
          </Button>
        )}
      </div>
      {mark.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(mark.refusal)}
        </Note>
      )}
      <ul className="mt-2 border-t border-rule">
        {notices.map((notice) => (
          <Row
            key={notice.id}
            notice={notice}
            onRead={() => void action({ ids: [notice.id] }).catch(nothing)}
          />
        ))}
      </ul>
    </>
  );
}

function Row({ notice, onRead }: { notice: NoticeView; onRead: () => void }) {
  const { title, text, href, at, read } = notice;
  return (
    <li
      className={cx(
        "border-b border-line border-l-2 pl-3",
        read ? "border-l-transparent" : "border-l-lapis bg-overlay",
      )}
    >
      <Link
        href={href}
        onClick={() => read || onRead()}
        className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3 pr-3 no-underline"
      >
        <span className={cx("wrap-anywhere", !read && "font-semibold")}>
          {title}
          {!read && <span className="sr-only"> (unread)</span>}
        </span>
        <span className="text-sm text-ink-3">
          <Time at={at} />
        </span>
        <span className="w-full measure text-sm text-ink-2">{text}</span>
      </Link>
    </li>
  );
}

function NothingYet() {
  return (
    <Empty
      title="Nothing has happened yet"
      action={<LinkButton href="/friends">Invite a friend</LinkButton>}
    >
      When a friend comes, somebody robs you, or your team decides something, you read it here.
    </Empty>
  );
}

/** What was drawn, as it stands now, with what came since, by the time of what happened. */
function merge(drawn: NoticeView[], newest: NoticeView[], first: boolean): NoticeView[] {
  const heard = new Map(newest.map((notice) => [notice.id, notice]));
  const known = new Set(drawn.map(({ id }) => id));
  const last = drawn.at(-1);
  const isShown = (notice: NoticeView) =>
    !known.has(notice.id) && (!last || byTime(notice, last) < 0);
  const since = first ? newest.filter(isShown) : [];
  const all = [...since, ...drawn.map((notice) => heard.get(notice.id) ?? notice)];
  return all.sort(byTime);
}

/** The newest first; of one instant, who came last. */
function byTime(one: NoticeView, other: NoticeView): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1;
  return BigInt(one.id) > BigInt(other.id) ? -1 : 1;
}
