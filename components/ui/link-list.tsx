import Link from "next/link";
import type { ReactNode } from "react";

/** Ways to other pages, each with a line about what is there. */
export function LinkList(props: {
  label: string;
  links: { href: string; label: ReactNode; says: ReactNode }[];
}) {
  return (
    <nav aria-label={props.label}>
      <ul className="rule-double mt-5">
        {props.links.map(({ href, label, says }) => (
          <li key={href} className="border-b border-line">
            <Link
              href={href}
              className="group flex min-h-16 items-center justify-between gap-4 py-3 no-underline"
            >
              <span className="min-w-0">
                <span className="block font-medium text-ink group-hover:underline">{label}</span>
                <span className="mt-0.5 block text-sm text-ink-2 [overflow-wrap:anywhere]">
                  {says}
                </span>
              </span>
              <span aria-hidden="true" className="text-ink-3">
                ›
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
