"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/motif/icon";
import { cx } from "@/components/ui/class-names";
import { useLiveNotices } from "./live-notices";

/** What there is room for; nobody is told of more than one beyond it. */
const SHOWN_MAX = 99;

/** Leads to the notices and counts those that are unread. */
export function Bell(props: { viewer: { id: string; unread: number }; className?: string }) {
  const { viewer, className } = props;
  const unread = useLiveNotices(viewer.id)?.unread ?? viewer.unread;
  const here = usePathname() === "/notices";
  return (
    <Link
      href="/notices"
      aria-current={here ? "page" : undefined}
      aria-label={unread === 0 ? "Notices" : `Notices, ${shown(unread)} unread`}
      className={cx(
        "relative inline-flex size-11 shrink-0 items-center justify-center no-underline hover:text-ink md:size-10",
        here || unread > 0 ? "text-ink" : "text-ink-3",
        className,
      )}
    >
      <Icon name="bell" size={20} />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="figures absolute top-1 right-0.5 min-w-4.5 rounded-cartouche bg-ink px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-ground"
        >
          {shown(unread)}
        </span>
      )}
    </Link>
  );
}

function shown(unread: number): string {
  return unread > SHOWN_MAX ? `${SHOWN_MAX}+` : String(unread);
}
