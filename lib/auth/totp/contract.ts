import { z } from "zod";
import { StepUpProof } from "../step-up/contract";

export const RECOVERY_CODES = 10;

/** Six digits of the app, or a recovery code, with or without its hyphens. */
export const SecondCode = z
  .string()
  .trim()
  .toLowerCase()
  .transform((code) => code.replace(/[\s-]/g, ""))
  .pipe(
    z.string().regex(/^(\d{6}|[a-z2-7]{16})$/, "Enter six digits, or one of your recovery codes."),
  );

const AppCode = z
  .string()
  .transform((code) => code.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits that the app shows."));

export const ConfirmTotp = z.object({ code: AppCode });
export type ConfirmTotp = z.output<typeof ConfirmTotp>;

export const FinishSignIn = z.object({
  /** What the first step gave. */
  secondStep: z.string().min(1).max(1_000),
  code: SecondCode,
});
export type FinishSignIn = z.output<typeof FinishSignIn>;

export const OwnerProof = z.object({ proof: StepUpProof.optional() }).default({});
export type OwnerProof = z.output<typeof OwnerProof>;

/** What an app needs to show codes. */
export type TotpSetup = {
  /** Base32, in groups of four, to be typed. */
  secret: string;
  /** `otpauth://`, for an app on this device. */
  uri: string;
  /** The same as a QR code: an SVG path in a square of `size`. */
  qr: { size: number; path: string };
};

export type TotpStanding = { on: boolean; recoveryCodesLeft: number };
