"use client";

import { AuthLayout } from "@/components/shell/auth-layout";
import { Button } from "@/components/ui/button";

export default function AuthError({ reset }: { error: Error; reset: () => void }) {
  return (
    <AuthLayout
      title="This did not work"
      lead="Something broke on our side. Nothing was changed. Try again in a moment."
    >
      <Button onClick={reset}>Try again</Button>
    </AuthLayout>
  );
}
