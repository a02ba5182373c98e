"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page's frame again, whose figures were read while the payment was still being booked. */
export function RefreshOnce() {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return null;
}
