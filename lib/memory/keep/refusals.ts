import { AppError } from "@/lib/core/errors";
import { findSecret } from "../secrets";

export const gone = () => new AppError("not_found", "memory.not_found", "There is no such memory.");

export const known = () => new AppError("conflict", "memory.known", "This is remembered already.");

/** Throws where a text holds what is never stored. */
export function refuseSecrets(text: string): void {
  if (findSecret(text))
    throw new AppError("invalid", "memory.secret", "Secrets are never remembered.");
}
