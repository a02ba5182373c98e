"use client";

import { startGuestAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";
import { useArrival } from "./use-arrival";

export function GuestForm({ next }: { next: string }) {
  const arrive = useArrival(next);
  return (
    <ActionForm
      fields={[]}
      submit="Play as a guest"
      pending="Opening…"
      send={() => startGuestAction()}
      onDone={arrive}
    />
  );
}
