"use client";

import { useRouter } from "next/navigation";

/** Goes on as somebody else: what was drawn for the person before is drawn again. */
export function useArrival(next: string): () => void {
  const router = useRouter();
  return () => {
    router.push(next);
    router.refresh();
  };
}
