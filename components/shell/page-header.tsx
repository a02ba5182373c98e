import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** The name of a page, a sentence about it, and what can be done there. */
export function PageHeader(props: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** The bar of a phone says the name already. */
  inBar?: boolean;
}) {
  return (
    <header className="mb-4.5 flex flex-wrap items-end justify-between gap-x-5 gap-y-3">
      <div className="min-w-0">
        <h1 className={cx(props.inBar && "max-md:sr-only")}>{props.title}</h1>
        {props.children && <div className="mt-2 measure text-ink-2">{props.children}</div>}
      </div>
      {props.actions && <div className="no-print flex flex-wrap gap-2.5">{props.actions}</div>}
    </header>
  );
}
