"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Keeps a team's page as the team is: it is asked for again whenever something has changed. */
export function LiveTeam({ teamId }: { teamId: string }) {
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
  return null;
}
