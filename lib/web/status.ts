import { databaseError, sqlState } from "@/db/transaction";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { isStripeAway } from "@/lib/platform/stripe";

export const httpStatus: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  insufficient_funds: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  blocked: 451,
  unavailable: 503,
};

/** The one shape of an error over HTTP. */
export type ErrorBody = {
  error: {
    code: ErrorCode | "internal";
    reason: string;
    hint: string;
    retryAfter?: number;
    /** Figures that say what is missing: `needed` and `available` of a 402. */
    details?: Readonly<Record<string, string>>;
    fields?: Record<string, string[]>;
  };
};

/** Where it broke is not known, so neither is whether a payment went through. */
const oncePaid = "If you paid, repeat with the same key: it is never charged twice.";

/** What the database itself refuses, whoever asked: everything else that it says is a bug. */
const refusals: Record<string, () => AppError> = {
  "22021": notText, // a NUL byte, which no text of Postgres can hold
  "22P05": notText, // the same inside JSON
  "55P03": () =>
    new AppError("unavailable", "ledger.busy", "Too much at once. Try again.", { retryAfter: 1 }),
};

function notText(): AppError {
  return new AppError("invalid", "input.not_text", "There are characters that no text can hold.");
}

/** What a database that is away, ending or too slow is known by, in SQLSTATE, Node or the driver. */
const awayCode =
  /^(08...|57P0.|57014|53300|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const awayMessage =
  /^(timeout exceeded when trying to connect|Connection terminated\b|Query read timeout)/;

function isAway(error: unknown): boolean {
  const { code = "", message = "" } = databaseError(error) ?? {};
  return awayCode.test(code) || awayMessage.test(message);
}

/** The refusal that an error stands for, or null: then it is a bug. */
export function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isStripeAway(error))
    return new AppError(
      "unavailable",
      "billing.stripe_unavailable",
      "Our payment service does not answer. Try again soon: nothing is charged twice.",
      { retryAfter: 5, cause: error },
    );
  if (isAway(error))
    return new AppError(
      "unavailable",
      "database.unavailable",
      `The database does not answer. Try again soon. ${oncePaid}`,
      { retryAfter: 5, cause: error },
    );
  return refusals[sqlState(error)]?.() ?? null;
}

export function errorResponse(error: AppError, fields?: Record<string, string[]>): Response {
  const { code, reason, message, retryAfter, details } = error;
  const body: ErrorBody = {
    error: {
      code,
      reason,
      hint: message,
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(details ? { details } : {}),
      ...(fields ? { fields } : {}),
    },
  };
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  if (code === "rate_limited") tellRate(headers, details);
  // The rest of such a body stays unread, so its connection cannot carry another request.
  if (/^input\.(?:file_)?too_large$/.test(reason)) headers.set("Connection", "close");
  return Response.json(body, { status: httpStatus[code], headers });
}

/** A refusal says what it goes by, as an answer does. */
function tellRate(
  headers: Headers,
  { limit, remaining = "0", reset }: ErrorBody["error"]["details"] = {},
) {
  if (limit === undefined) return;
  headers.set("X-RateLimit-Limit", limit);
  headers.set("X-RateLimit-Remaining", remaining);
  if (reset !== undefined) headers.set("X-RateLimit-Reset", reset);
}

/** A bug's answer: says nothing about it but what to do. */
export function internalErrorResponse(): Response {
  const body: ErrorBody = {
    error: {
      code: "internal",
      reason: "internal.error",
      hint: `Something broke on our side. ${oncePaid}`,
    },
  };
  return Response.json(body, { status: 500, headers: { "Cache-Control": "no-store" } });
}
