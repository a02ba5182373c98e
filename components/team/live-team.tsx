"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A little longer than somebody who is heard of no more counts as there. */
const AGAIN_MS = 45_000;

/**
 * Keeps a team's page as the team is: it is asked for again whenever something has changed, and
 * while somebody is there, who may go without a word.
 */
export function LiveTeam({ teamId, present }: { teamId: string; present: boolean }) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource(`/api/live/team/${teamId}`);
    source.onmessage = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), 150);
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [router, teamId]);
  useEffect(() => {
    if (!present) return;
    const timer = setInterval(() => router.refresh(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [router, present]);
  return null;
}
