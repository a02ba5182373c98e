"use client";

import { PasskeySignIn } from "@/components/auth/passkey-sign-in";
import { signInWithPasskeyAction, startPasskeySignInAction } from "@/lib/auth/actions";

export function PasskeyForm(props: { origin: string; next: string }) {
  return (
    <PasskeySignIn
      {...props}
      start={() => startPasskeySignInAction()}
      signIn={signInWithPasskeyAction}
    />
  );
}
