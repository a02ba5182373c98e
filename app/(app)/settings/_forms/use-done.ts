"use client";

import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toast";

/** Says that something is done, and draws the page anew. */
export function useDone(): (text: string) => void {
  const router = useRouter();
  const toast = useToast();
  return (text) => {
    toast({ text, tone: "success" });
    router.refresh();
  };
}
