import Link from "next/link";
import { Bell } from "@/components/notice/bell";
import { buttonLook } from "@/components/ui/button";
import { Seal } from "@/components/ui/seal";
import { Tag } from "@/components/ui/tag";

/** Who is here, and the way out; or the way in. */
export function Person(props: {
  viewer: { id: string; handle: string; guest: boolean; unread: number } | null;
  signOutAction: () => Promise<void>;
}) {
  const { viewer, signOutAction } = props;
  if (!viewer) {
    return (
      <div className="mt-2 border-t border-line pt-3">
        <Link href="/sign-in" className={buttonLook("secondary", "normal", "w-full")}>
          Sign in
        </Link>
      </div>
    );
  }
  return (
    <div className="mt-1 flex items-center gap-2.5 border-t border-line pt-2.5">
      <Seal name={viewer.handle} own />
      <div className="min-w-0 flex-1">
        <Link
          href={`/players/${viewer.handle}`}
          className="block truncate text-[0.875rem] leading-tight font-medium no-underline hover:underline"
        >
          {viewer.handle}
        </Link>
        <form action={signOutAction}>
          <button
            type="submit"
            className="min-h-6 text-xs text-ink-3 underline decoration-line-strong underline-offset-[0.22em] hover:text-ink pointer-coarse:min-h-11"
          >
            Sign out
          </button>
        </form>
      </div>
      {viewer.guest && <Tag>Guest</Tag>}
      <Bell viewer={viewer} className="-mr-2.5" />
    </div>
  );
}
