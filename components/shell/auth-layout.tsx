import type { ReactNode } from "react";
import { Lockup } from "@/components/motif/lockup";

/** One narrow column on the ground, under the mark. */
export function AuthLayout(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8 md:py-14">
      <header>
        <Lockup size="large" />
      </header>
      <main id="main" tabIndex={-1} className="mt-8 w-full max-w-[400px] md:mt-12">
        <h1>{props.title}</h1>
        {props.lead && <div className="mt-2 text-ink-2">{props.lead}</div>}
        <div className="rule-double mt-5 pt-5">{props.children}</div>
      </main>
    </div>
  );
}
