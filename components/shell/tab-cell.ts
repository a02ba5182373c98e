import { cx } from "@/components/ui/class-names";

export function tabCell(here: boolean): string {
  return cx(
    "flex h-full w-full flex-col items-center justify-center gap-1.25 border-t-2 text-xs leading-none no-underline -outline-offset-2",
    here ? "border-ink text-ink" : "border-transparent text-ink-3",
  );
}
