"use client";

import { useRouter } from "next/navigation";
import { startGuestAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";

export function GuestForm({ next }: { next: string }) {
  const router = useRouter();
  return (
    <ActionForm
      wide
      fields={[]}
      submit="Play as a guest"
      pending="Opening"
      send={() => startGuestAction()}
      onDone={() => {
        router.replace(next);
        router.refresh();
      }}
    />
  );
}
