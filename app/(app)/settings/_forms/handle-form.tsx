"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { handleField } from "@/app/(auth)/_forms/fields";
import { changeHandleAction } from "@/lib/user/actions";

export function HandleForm({ handle }: { handle: string }) {
  const router = useRouter();
  return (
    <ActionForm
      fields={[{ ...handleField, defaultValue: handle }]}
      submit="Change my name"
      pending="Changing"
      send={({ handle: wanted = "" }) => changeHandleAction({ handle: wanted })}
      done="Your name is changed, also beside your earlier messages."
      onDone={() => router.refresh()}
    />
  );
}
