import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { Handle } from "@/lib/user/contract";
import { StepUpProof } from "./step-up/contract";

/** A session just opened. `token` goes into the cookie and is stored nowhere. */
export type OpenedSession = {
  userId: Id<"user">;
  sessionId: Id<"session">;
  token: string;
  expiresAt: Date;
};

/** An opened session, with the public name of whoever it is for. */
export type SignedIn = OpenedSession & { handle: string };

/** The first proof was right, and a code is asked for next: what to bring with it. */
export type SecondStep = { secondStep: string };

export const PASSWORD_LENGTH_MIN = 8;
export const PASSWORD_LENGTH_MAX = 200;

/** Case does not count in practice, so addresses are kept in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .pipe(z.email("Enter an address like name@example.com."));

/** Looks the same however it was typed: composed characters, as NIST 800-63B asks. */
const Password = z
  .string()
  .max(PASSWORD_LENGTH_MAX, `Use at most ${PASSWORD_LENGTH_MAX} characters.`)
  .transform((password) => password.normalize("NFKC"));
const NewPassword = Password.refine(
  (password) => [...password].length >= PASSWORD_LENGTH_MIN,
  `Use at least ${PASSWORD_LENGTH_MIN} characters.`,
);
const Token = z.string().min(1).max(100);

export const SignUp = z
  .object({ email: Email, password: NewPassword, handle: Handle.optional() })
  .refine(({ email, password }) => password.toLowerCase() !== email, {
    path: ["password"],
    message: "Use something other than your address.",
  });
export type SignUp = z.output<typeof SignUp>;

export const SignIn = z.object({ email: Email, password: Password });
export type SignIn = z.output<typeof SignIn>;

export const Nothing = z.object({}).default({});

export const VerifyEmail = z.object({ token: Token });
export type VerifyEmail = z.output<typeof VerifyEmail>;

export const RequestPasswordReset = z.object({ email: Email });
export type RequestPasswordReset = z.output<typeof RequestPasswordReset>;

/** The outbox task that writes the letter; its payload is a RequestPasswordReset. */
export const SEND_RESET = "auth.send_reset";

export const ResetPassword = z.object({ token: Token, password: NewPassword });
export type ResetPassword = z.output<typeof ResetPassword>;

export const ChangePassword = z.object({ current: Password, password: NewPassword });
export type ChangePassword = z.output<typeof ChangePassword>;

export const ChangeEmail = z.object({
  email: Email,
  /** The present password; of somebody who has none yet, the one they want to have. */
  password: NewPassword,
  /** Of somebody who has no password yet. */
  proof: StepUpProof.optional(),
});
export type ChangeEmail = z.output<typeof ChangeEmail>;

export const RevokeSession = z.object({
  sessionId: z.string().refine((value): value is Id<"session"> => isId("session", value)),
});
export type RevokeSession = z.output<typeof RevokeSession>;

/** What a wallet is asked to sign: the input of `solana:signIn`. Times are ISO 8601. */
export type SignInRequest = {
  domain: string;
  statement: string;
  uri: string;
  version: string;
  chainId: string;
  nonce: string;
  issuedAt: string;
  expirationTime: string;
};

/** What a wallet signed. Bytes travel as base64. */
export const WalletProof = z.object({
  /** Base58. */
  address: z.string().min(32).max(44),
  signedMessage: z.base64().max(4_000),
  signature: z.base64().max(200),
});
export type WalletProof = z.output<typeof WalletProof>;

export const LinkWallet = WalletProof.extend({ stepUp: StepUpProof.optional() });
export type LinkWallet = z.output<typeof LinkWallet>;

export const UnlinkWallet = z.object({ address: z.string().min(32).max(44) });
export type UnlinkWallet = z.output<typeof UnlinkWallet>;

export type SessionView = {
  id: Id<"session">;
  /** The one that asks. */
  current: boolean;
  /** `Firefox on Linux`. */
  device: string;
  /** Where it was last used, ISO 3166-1 alpha-2; null where that is not known. */
  country: string | null;
  /** ISO 8601. */
  createdAt: string;
  lastSeenAt: string;
};

/** A session that we have ended, because two people seemed to use it. */
export type SuspendedSession = {
  id: Id<"session">;
  device: string;
  country: string | null;
  endedBecause: "token_reused" | "moved_too_fast";
  /** ISO 8601. */
  at: string;
};

/** How a person gets in. */
export type AccountView = {
  handle: string;
  guest: boolean;
  email: { address: string; verified: boolean } | null;
  hasPassword: boolean;
  wallets: { address: string; linkedAt: string }[];
  /** Whether this deployment can send e-mail at all. */
  emailWorks: boolean;
};
