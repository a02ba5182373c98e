"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMounted } from "@/components/account/use-mounted";
import { SecondStepForm } from "@/components/auth/second-step-form";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { finishSignInAction } from "@/lib/auth/actions";

/** The second step after another place has taken the first: what joins them stands in the address. */
export function SecondStep({ next }: { next: string }) {
  return useMounted() ? <Step next={next} /> : null;
}

function Step({ next }: { next: string }) {
  const router = useRouter();
  const [secondStep] = useState(() => window.location.hash.slice(1));
  if (!secondStep)
    return (
      <>
        <Note>Sign in first.</Note>
        <LinkButton href="/sign-in" variant="primary" size="large" className="mt-5 w-full">
          Sign in
        </LinkButton>
      </>
    );
  return (
    <SecondStepForm
      secondStep={secondStep}
      finishAction={finishSignInAction}
      onDone={() => {
        router.replace(next);
        router.refresh();
      }}
      onAgain={() => router.replace(`/sign-in?next=${encodeURIComponent(next)}`)}
    />
  );
}
