import { sqlState } from "@/db/transaction";
import { AppError, type ErrorCode } from "@/lib/core/errors";

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
    fields?: Record<string, string[]>;
  };
};

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

/** The refusal that an error stands for, or null: then it is a bug. */
export function refusalOf(error: unknown): AppError | null {
  return error instanceof AppError ? error : (refusals[sqlState(error)]?.() ?? null);
}

export function errorResponse(error: AppError, fields?: Record<string, string[]>): Response {
  const { code, reason, message, retryAfter } = error;
  const body: ErrorBody = {
    error: {
      code,
      reason,
      hint: message,
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(fields ? { fields } : {}),
    },
  };
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  // The rest of such a body stays unread, so its connection cannot carry another request.
  if (reason === "input.too_large") headers.set("Connection", "close");
  return Response.json(body, { status: httpStatus[code], headers });
}

/** A bug's answer: says nothing about it but what it cost. */
export function internalErrorResponse(): Response {
  const body: ErrorBody = {
    error: {
      code: "internal",
      reason: "internal.error",
      hint: "Something broke on our side. Nothing was charged for it.",
    },
  };
  return Response.json(body, { status: 500, headers: { "Cache-Control": "no-store" } });
}
