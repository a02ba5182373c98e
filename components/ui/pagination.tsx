import Link from "next/link";
import { buttonLook } from "./button";

/** Goes on from a cursor. Renders nothing at the end of the list. */
export function Older({ href, label = "Older" }: { href: string | null; label?: string }) {
  if (!href) return null;
  return (
    <nav aria-label="More of this list" className="mt-5">
      <Link href={href} rel="next" className={buttonLook("secondary", "dense")}>
        {label}
      </Link>
    </nav>
  );
}
