import { type ReactNode, useId } from "react";

/** One part of the settings: its name, a sentence, and what can be changed. */
export function Part(props: {
  title: string;
  /** What an address leads to. */
  anchor?: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      id={props.anchor}
      aria-labelledby={id}
      className="rule-double mt-7 pt-5 md:first-of-type:mt-5 md:first-of-type:border-t-0 md:first-of-type:pt-0"
    >
      <h2 id={id}>{props.title}</h2>
      {props.lead && <p className="mt-1.5 measure text-sm text-ink-2">{props.lead}</p>}
      <div className="mt-4 max-w-[460px]">{props.children}</div>
    </section>
  );
}
