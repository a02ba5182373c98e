"use client";

import { resetPasswordAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";
import { newPasswordField } from "./fields";
import { useArrival } from "./use-arrival";

export function ResetPasswordForm({ token }: { token: string }) {
  const arrive = useArrival("/sign-in?notice=password");
  return (
    <ActionForm
      primary
      fields={[newPasswordField]}
      submit="Set this password"
      pending="Setting it…"
      send={({ password = "" }) => resetPasswordAction({ token, password })}
      onDone={arrive}
    />
  );
}
