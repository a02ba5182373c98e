import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { NewPin, Pin } from "../pin/contract";

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/);
const outputs = z.record(z.string(), z.unknown()).default({});

/** What a passkey answered when it was asked who is there (WebAuthn's AuthenticationResponseJSON). */
export const PasskeyAnswer = z.object({
  id: base64url(1_500),
  rawId: base64url(1_500),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(4_000),
  }),
  clientExtensionResults: outputs,
});
export type PasskeyAnswer = z.output<typeof PasskeyAnswer>;

/** What a passkey answered when it was made (WebAuthn's RegistrationResponseJSON). */
export const NewPasskeyAnswer = z.object({
  id: base64url(1_500),
  rawId: base64url(1_500),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
  clientExtensionResults: outputs,
});

/** How somebody shows once more that they are the account's owner. */
export const StepUpProof = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pin"), pin: Pin }),
  z.object({ kind: z.literal("passkey"), answer: PasskeyAnswer }),
  z.object({
    kind: z.literal("password"),
    password: z
      .string()
      .max(200)
      .transform((text) => text.normalize("NFKC")),
  }),
]);
export type StepUpProof = z.output<typeof StepUpProof>;

/** Left out by somebody who has just signed in, or has set up nothing to prove themselves with. */
const proof = StepUpProof.optional();

export const WithProof = z.object({ proof }).default({});
export type WithProof = z.output<typeof WithProof>;

export const SetPin = z.object({ pin: NewPin, proof });
export type SetPin = z.output<typeof SetPin>;

const passkeyId = z.string().refine((value): value is Id<"passkey"> => isId("passkey", value));
const name = z.string().trim().min(1, "Give it a name.").max(60, "Use at most 60 characters.");

export const AddPasskey = z.object({ answer: NewPasskeyAnswer, name, proof });
export type AddPasskey = z.output<typeof AddPasskey>;

export const RenamePasskey = z.object({ passkeyId, name });
export type RenamePasskey = z.output<typeof RenamePasskey>;

export const RemovePasskey = z.object({ passkeyId, proof });
export type RemovePasskey = z.output<typeof RemovePasskey>;

export const SignInWithPasskey = z.object({ answer: PasskeyAnswer });
export type SignInWithPasskey = z.output<typeof SignInWithPasskey>;

/** With what the caller can prove themselves now. */
export type StepUpWays = {
  pin: boolean;
  passkey: boolean;
  password: boolean;
  /** They have signed in within the last minutes. */
  fresh: boolean;
};

export type PasskeyView = {
  id: Id<"passkey">;
  name: string;
  /** Its maker keeps it on several devices. */
  synced: boolean;
  /** ISO 8601. */
  createdAt: string;
  lastUsedAt: string | null;
};
