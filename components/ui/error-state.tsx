import type { ReactNode } from "react";

/** What happened, what it cost, what to do. */
export function ErrorState(props: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** `h1` where it stands for the whole page. */
  level?: "h1" | "h2";
}) {
  const Heading = props.level ?? "h2";
  return (
    <div role="alert" className="py-6">
      <Heading className={Heading === "h1" ? undefined : "text-lg"}>{props.title}</Heading>
      <p className="mt-1 measure text-sm text-ink-2">{props.children}</p>
      {props.action && <div className="mt-3.5 flex flex-wrap gap-2.5">{props.action}</div>}
    </div>
  );
}
