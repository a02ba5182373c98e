import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

const widths = { text: "max-w-[760px]", page: "max-w-[1180px]", full: "" };

/** The padding of an ordinary page. */
export function PageBody(props: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <div className={cx("w-full px-4 pt-4.5 pb-12 md:px-9 md:pt-7", widths[props.width ?? "page"])}>
      {props.children}
    </div>
  );
}

/** A page with a margin column: beside it from 1,100 px, below it on smaller screens. */
export function WithMargin(props: { margin: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="grow lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(312px,30%)]">
      <div className="min-w-0 px-4 pt-4.5 pb-8 md:px-9 md:pt-7">{props.children}</div>
      <aside
        aria-label={props.label}
        className="border-t border-line px-4 pt-5 pb-12 md:px-9 md:pt-7 lg:border-t-0 lg:border-l"
      >
        {props.margin}
      </aside>
    </div>
  );
}
