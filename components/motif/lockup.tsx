import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { Mark } from "./mark";

/** Mark and name, leading home. */
export function Lockup(props: { size?: "normal" | "large"; href?: string; className?: string }) {
  const large = props.size === "large";
  return (
    <Link
      href={props.href ?? "/"}
      className={cx(
        "inline-flex min-h-8 items-center gap-2.5 font-display leading-none tracking-[-0.01em] no-underline",
        large ? "text-[1.5rem]" : "text-[1.3125rem]",
        props.className,
      )}
    >
      <Mark size={large ? 34 : 30} />
      Anubis
    </Link>
  );
}
