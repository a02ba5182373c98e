"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Whoever comes back to this chat, perhaps from another device, sees what was said there meanwhile. */
export function useReturn(): void {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
}
