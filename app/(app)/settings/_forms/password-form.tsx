"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { newPasswordField, passwordField } from "@/app/(auth)/_forms/fields";
import { changePasswordAction } from "@/lib/auth/actions";

const presentPassword = { ...passwordField, name: "current", label: "Present password" };

export function PasswordForm() {
  const router = useRouter();
  return (
    <ActionForm
      fields={[presentPassword, newPasswordField]}
      submit="Change my password"
      pending="Changing"
      send={({ current = "", password = "" }) => changePasswordAction({ current, password })}
      done="Your password is changed, and every other device is signed out."
      onDone={() => router.refresh()}
    />
  );
}
