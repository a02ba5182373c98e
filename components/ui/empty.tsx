import type { ReactNode } from "react";

const feather = [
  "M0 26C-1 6-3-14-1-40C-.6-46 3-50 8-50C16-50 22-43 20.4-34C18-16 10 6 0 26",
  "M0 26C1.6 2 2.6-18 7-36",
  "M1.2 10L9.6 3.4M1.8 0L13.4-9.4M2.6-10L16.8-20.4M4-21L19.6-31.4M6-32L19-42M-.8 0L1.2 8M-1.8-12L1.6-3M-2-24L2.6-14M-1.2-36L4-25M1.6-46L6-37",
];

/** Nothing here yet: a feather, one fact, one act. */
export function Empty(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** `h1` where it stands for the whole page. */
  level?: "h1" | "h2";
}) {
  const Heading = props.level ?? "h2";
  return (
    <div className="px-4 py-8 text-center">
      <svg
        width="84"
        height="84"
        viewBox="-30 -56 60 92"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="mx-auto text-ink-3"
      >
        {feather.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
      <Heading className="mt-2 text-lg">{props.title}</Heading>
      {props.children && (
        <p className="mx-auto mt-1 max-w-[36ch] text-sm text-ink-2">{props.children}</p>
      )}
      {props.action && <div className="mt-3.5 flex justify-center gap-2.5">{props.action}</div>}
    </div>
  );
}
