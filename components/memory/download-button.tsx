"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Saves what the page knows already as a file, without asking the server again. */
export function DownloadButton(props: { name: string; data: unknown; children: ReactNode }) {
  const save = () => {
    const file = new Blob([`${JSON.stringify(props.data, null, 2)}\n`], {
      type: "application/json",
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = props.name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return <Button onClick={save}>{props.children}</Button>;
}
