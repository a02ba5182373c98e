/** Every failure a caller may legitimately see. Anything else is a bug and becomes a 500. */
export type ErrorCode =
  | "invalid"
  | "unauthenticated"
  | "insufficient_funds"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "rate_limited"
  | "blocked"
  | "unavailable";

/** Stable, dotted, domain-owned: `bounty.quote_expired`. The UI translates this, never `message`. */
export type Reason = `${string}.${string}`;

export class AppError extends Error {
  override readonly name = "AppError";
  /** Seconds after which the same call may succeed, where that is known. */
  readonly retryAfter: number | undefined;
  /** Figures that say what is missing, for callers that can count: amounts in minor units. */
  readonly details: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly code: ErrorCode,
    readonly reason: Reason,
    message: string,
    options?: ErrorOptions & { retryAfter?: number; details?: Record<string, string> },
  ) {
    super(message, options);
    this.retryAfter = options?.retryAfter;
    this.details = options?.details;
  }
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}
