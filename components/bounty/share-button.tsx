"use client";

import { Icon } from "@/components/motif/icon";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

/** Hands a page to the system's share sheet, or copies its address where there is none. */
export function ShareButton(props: {
  title: string;
  path: string;
  label?: string;
  large?: boolean;
}) {
  const toast = useToast();
  async function share() {
    const url = new URL(props.path, location.href).href;
    try {
      if (navigator.share) await navigator.share({ title: props.title, url });
      else {
        await navigator.clipboard.writeText(url);
        toast({ text: "Link copied.", tone: "success" });
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      toast({ text: `Copy this address: ${url}`, tone: "info" });
    }
  }
  return (
    <Button size={props.large ? "large" : "normal"} onClick={() => void share()}>
      <Icon name="share" size={18} />
      {props.label ?? "Share"}
    </Button>
  );
}
