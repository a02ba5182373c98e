"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { AddPasskey, PasskeyAnswer } from "@/lib/auth/step-up/contract";
import type { ActionResult } from "@/lib/core/result";

export type StartCheck = () => Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>>;
export type StartMaking = () => Promise<ActionResult<PublicKeyCredentialCreationOptionsJSON>>;

type Answered<A> = { ok: true; answer: A } | { ok: false; reason: string };

/** Asks the browser for a passkey that is here already. The code for it is fetched on the first use. */
export async function showPasskey(start: StartCheck): Promise<Answered<PasskeyAnswer>> {
  return answered(start, async (optionsJSON) => {
    const { startAuthentication } = await import("@simplewebauthn/browser");
    return plain<PasskeyAnswer>(await startAuthentication({ optionsJSON }));
  });
}

/** Asks the browser to make a passkey. */
export async function makePasskey(start: StartMaking): Promise<Answered<AddPasskey["answer"]>> {
  return answered(start, async (optionsJSON) => {
    const { startRegistration } = await import("@simplewebauthn/browser");
    return plain<AddPasskey["answer"]>(await startRegistration({ optionsJSON }));
  });
}

async function answered<O, A>(
  start: () => Promise<ActionResult<O>>,
  ask: (options: O) => Promise<A>,
): Promise<Answered<A>> {
  const asked = await start().catch(() => null);
  if (!asked) return { ok: false, reason: "client.unreachable" };
  if (!asked.ok) return asked;
  try {
    return { ok: true, answer: await ask(asked.data) };
  } catch (error) {
    return { ok: false, reason: refusals[nameOf(error)] ?? "client.no_passkey" };
  }
}

const refusals: Record<string, string> = {
  InvalidStateError: "auth.passkey_known",
  SecurityError: "client.passkey_elsewhere",
};

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "");

/** Only plain values travel to the server. */
function plain<T>(answer: unknown): T {
  return JSON.parse(JSON.stringify(answer)) as T;
}
