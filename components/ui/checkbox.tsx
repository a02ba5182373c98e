import type { InputHTMLAttributes } from "react";

/** A box to tick with its words, high enough for a thumb. */
export function Checkbox(props: InputHTMLAttributes<HTMLInputElement>) {
  const { children, ...input } = props;
  return (
    <label className="flex min-h-8 items-center gap-2.5 text-[0.875rem] pointer-coarse:min-h-11">
      <input type="checkbox" {...input} className="size-4.5 accent-ink" />
      {children}
    </label>
  );
}
