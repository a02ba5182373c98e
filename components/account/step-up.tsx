"use client";

import { type ComponentProps, type ReactNode, useState, useTransition } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import type { StepUpProof, StepUpWays } from "@/lib/auth/step-up/contract";
import type { ActionResult } from "@/lib/core/result";
import { fieldText, reasonText } from "../reasons";
import { ProofField, type Way, wayLabels } from "./proof-fields";
import { type StartCheck, showPasskey } from "./use-passkey";

type Trigger = NonNullable<ComponentProps<typeof Dialog>["trigger"]>;
type Failure = { reason: string; code?: string; retryAfter?: number; fields?: Fields };
type Fields = Record<string, string[]>;

/**
 * What is enough: `money` a PIN or a passkey alone; `account` those where one is set, else as
 * `owner`: any way, or having just signed in.
 */
type Level = "money" | "account" | "owner";

export type StepUpProps<T> = {
  /** A question: `Remove this passkey?` */
  title: string;
  description?: ReactNode;
  trigger: Trigger;
  act: string;
  pending: string;
  variant?: ButtonVariant;
  /** With what the reader can prove themselves, as the server says. */
  ways: StepUpWays;
  level: Level;
  startCheck: StartCheck;
  /** Does it, with the proof; without one where signing in was proof enough. */
  run: (proof: StepUpProof | undefined, form: FormData) => Promise<ActionResult<T>>;
  onDone?: (data: T) => void;
  /** More fields of the same form. */
  children?: (fields: Fields | undefined) => ReactNode;
};

/** Asks for the PIN, a passkey or the password before something that only the owner may do. */
export function StepUp<T>(props: StepUpProps<T>) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={props.title}
      description={props.description}
      trigger={props.trigger}
      open={open}
      onOpenChange={setOpen}
    >
      <StepUpForm
        {...props}
        onDone={(data) => {
          setOpen(false);
          props.onDone?.(data);
        }}
      />
    </Dialog>
  );
}

function StepUpForm<T>(props: StepUpProps<T>) {
  const choices = waysFor(props.ways, props.level);
  const [way, setWay] = useState<Way | null>(choices[0] ?? null);
  const { busy, failure, submit } = useProven(props, way);
  if (way === null && !props.ways.fresh) return <SignInAgain level={props.level} />;
  const others = choices.filter((choice) => choice !== way);
  return (
    <form
      method="post"
      noValidate
      className="mt-4 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      {props.children?.(failure?.fields)}
      <ProofField way={way} error={proofError(failure)} />
      {failure && !failure.fields && (
        <Note tone="warning" role="alert">
          {reasonText(failure)}
        </Note>
      )}
      <div className="flex gap-2.5">
        <Button
          type="submit"
          variant={props.variant ?? "primary"}
          className="grow"
          pending={busy}
          pendingLabel={way === "passkey" ? "Waiting for the passkey" : props.pending}
        >
          {props.act}
        </Button>
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
      </div>
      {others.length > 0 && (
        <div className="-my-1 flex flex-wrap gap-x-3">
          {others.map((other) => (
            <Button key={other} variant="quiet" size="dense" onClick={() => setWay(other)}>
              {wayLabels[other]}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}

/** Ways in the order of their ease; none where nothing is asked. */
function waysFor({ pin, passkey, password, fresh }: StepUpWays, level: Level): Way[] {
  const strong = [...(pin ? ["pin" as const] : []), ...(passkey ? ["passkey" as const] : [])];
  if (level === "money" || (level === "account" && strong.length > 0)) return strong;
  if (fresh) return [];
  return password ? [...strong, "password"] : strong;
}

function useProven<T>({ run, startCheck, onDone }: StepUpProps<T>, way: Way | null) {
  const [busy, start] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function attempt(form: FormData): Promise<Failure | null> {
    const proof = await proofFrom(form, way, startCheck);
    if (!proof.ok) return proof;
    const result = await run(proof.proof, form).catch(() => null);
    if (!result) return { reason: "client.unreachable" };
    if (!result.ok) return result;
    onDone?.(result.data);
    return null;
  }

  const submit = (form: FormData) => {
    if (!busy) start(async () => setFailure(await attempt(form)));
  };
  return { busy, failure, submit };
}

type Proven = { ok: true; proof: StepUpProof | undefined } | { ok: false; reason: string };

async function proofFrom(form: FormData, way: Way | null, start: StartCheck): Promise<Proven> {
  const typed = (name: string) => String(form.get(name) ?? "");
  if (way === "pin") return { ok: true, proof: { kind: "pin", pin: typed("pin") } };
  if (way === "password")
    return { ok: true, proof: { kind: "password", password: typed("password") } };
  if (way === null) return { ok: true, proof: undefined };
  const shown = await showPasskey(start);
  return shown.ok ? { ok: true, proof: { kind: "passkey", answer: shown.answer } } : shown;
}

function proofError(failure: Failure | null): string | undefined {
  return fieldText(failure?.fields, "proof") ?? fieldText(failure?.fields, "stepUp");
}

function SignInAgain({ level }: { level: Level }) {
  return (
    <Note className="mt-4">
      {level === "money"
        ? "Set a PIN or add a passkey first, in your settings under sign-in and security."
        : "Sign out and in again first: for ten minutes after that, nothing more is asked."}
    </Note>
  );
}
