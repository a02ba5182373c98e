"use client";

import { useCallback } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { useAct } from "./use-act";

/** Does one thing and says what came of it. */
export function ActButton<I>(props: {
  label: string;
  pendingLabel?: string;
  /** Said when it is done. */
  done: string;
  input: I;
  action: (input: I) => Promise<ActionResult<unknown>>;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const { action, done, input } = props;
  const toast = useToast();
  const { pending, act } = useAct(
    useCallback(() => action(input), [action, input]),
    useCallback(() => toast({ text: done, tone: "success" }), [toast, done]),
    useCallback(
      (refusal: Parameters<typeof reasonText>[0]) =>
        toast({ text: reasonText(refusal), tone: "danger" }),
      [toast],
    ),
  );
  return (
    <Button
      variant={props.variant}
      size={props.size}
      onClick={act}
      pending={pending}
      pendingLabel={props.pendingLabel}
    >
      {props.label}
    </Button>
  );
}

/** Goes to a page that an action makes. */
export function GoButton(props: {
  label: string;
  action: () => Promise<ActionResult<{ url: string }>>;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const toast = useToast();
  const { pending, act } = useAct(
    props.action,
    useCallback(({ url }: { url: string }) => window.location.assign(url), []),
    useCallback(
      (refusal: Parameters<typeof reasonText>[0]) =>
        toast({ text: reasonText(refusal), tone: "danger" }),
      [toast],
    ),
  );
  return (
    <Button
      variant={props.variant}
      size={props.size}
      onClick={act}
      pending={pending}
      pendingLabel="One moment"
    >
      {props.label}
    </Button>
  );
}
