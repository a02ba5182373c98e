import type { MouseEvent, ReactNode } from "react";

/** The id of the place for skip links, before everything else on a page. */
export const SKIP_LINKS = "skip-links";

/** A link that only the keyboard meets: it goes past what comes before `target`. */
export function SkipLink(props: {
  target: string;
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
  children: ReactNode;
}) {
  return (
    <a
      href={`#${props.target}`}
      onClick={props.onClick}
      className="sr-only z-50 rounded-control bg-ink font-medium text-ground no-underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-2.5"
    >
      {props.children}
    </a>
  );
}
