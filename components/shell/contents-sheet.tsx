"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "@/components/motif/icon";
import { buttonLook } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { tabCell } from "./tab-cell";

/** The contents page as a sheet, for screens without room for it. Closes when one has gone on. */
export function ContentsSheet(props: { trigger: "button" | "tab"; children: ReactNode }) {
  const path = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is what closes it
  useEffect(() => setOpen(false), [path]);
  return (
    <Dialog
      title="Contents"
      side={props.trigger === "tab" ? "bottom" : "left"}
      open={open}
      onOpenChange={setOpen}
      trigger={
        props.trigger === "tab" ? (
          <button type="button" className={tabCell(false)}>
            <Icon name="more" size={22} />
            More
          </button>
        ) : (
          <button type="button" className={buttonLook("secondary", "dense")}>
            Contents
          </button>
        )
      }
    >
      {props.children}
    </Dialog>
  );
}
