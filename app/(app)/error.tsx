"use client";

import { PageError } from "@/components/shell/page-error";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function AppError({ error, reset }: Props) {
  return <PageError digest={error.digest} retry={reset} />;
}
