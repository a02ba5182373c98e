"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./class-names";

/** `null` draws a line between groups. */
export type MenuItem = {
  words: string;
  run: () => void;
  danger?: boolean;
  /** Why it cannot be done now; stands below the words. */
  locked?: string | undefined;
} | null;

export type MenuProps = {
  /** For those who cannot see what it stands beside. */
  label: string;
  children: ReactNode;
  items: MenuItem[];
  className?: string;
  align?: "start" | "end";
};

/** The menu itself, open from the beginning: it came because somebody pressed. */
export function MenuPanel(props: MenuProps) {
  return (
    <Radix.Root defaultOpen modal={false}>
      <Radix.Trigger aria-label={props.label} className={props.className}>
        {props.children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={props.align ?? "start"}
          sideOffset={4}
          collisionPadding={8}
          className="rising z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-panel border border-line-strong bg-overlay py-1 text-[0.875rem] shadow-dialog"
        >
          {props.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a menu's items keep their place while it is open
            <Line key={index} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Line({ item }: { item: MenuItem }) {
  if (item === null) return <Radix.Separator className="my-1 h-px bg-line" />;
  return (
    <Radix.Item
      onSelect={item.run}
      disabled={item.locked !== undefined}
      className={cx(
        "flex min-h-9 cursor-pointer flex-col justify-center px-3.5 py-1 outline-none select-none data-disabled:cursor-default data-disabled:text-ink-3 data-highlighted:bg-raised pointer-coarse:min-h-11",
        item.danger && "text-carnelian",
      )}
    >
      {item.words}
      {item.locked && <span className="max-w-56 text-xs">{item.locked}</span>}
    </Radix.Item>
  );
}
