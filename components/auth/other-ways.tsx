import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Ways in without a password. The wallet's own button comes from the page, loaded on demand. */
export function OtherWays(props: { wallet?: ReactNode; guestAction?: () => Promise<void> }) {
  if (!props.wallet && !props.guestAction) return null;
  return (
    <section aria-label="Other ways" className="mt-6">
      <p className="flex items-center gap-3 text-sm text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <div className="mt-4 flex flex-col gap-2.5">
        {props.wallet}
        {props.guestAction && (
          <form action={props.guestAction}>
            <Button type="submit" className="w-full">
              Play as a guest
            </Button>
          </form>
        )}
      </div>
    </section>
  );
}
