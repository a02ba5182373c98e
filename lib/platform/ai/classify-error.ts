import { APICallError, InvalidResponseDataError } from "@ai-sdk/provider";
import { RetryError } from "ai";

/** What may go wrong between us and a provider. */
export type ModelFault = "provider_error" | "cut_stream" | "content_filter";

/** Names what went wrong between us and a provider. `detail` is for operators, without the prompt. */
export function classifyError(error: unknown): { reason: ModelFault; detail: string } {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  const detail = detailOf(cause);
  if (isContentFilter(cause)) return { reason: "content_filter", detail };
  return { reason: isCut(cause) ? "cut_stream" : "provider_error", detail };
}

function isContentFilter(error: unknown): boolean {
  const body = APICallError.isInstance(error) ? error.responseBody : asText(error);
  return /content_filter|content_policy/.test(body ?? "");
}

function isCut(error: unknown): boolean {
  // An answer that had begun well (status 200) and then broke, or that never said it was over.
  if (APICallError.isInstance(error)) return error.statusCode === 200;
  if (InvalidResponseDataError.isInstance(error)) return /finish reason/.test(error.message);
  return error instanceof TypeError && error.message === "terminated";
}

function detailOf(error: unknown): string {
  const status = APICallError.isInstance(error) ? `HTTP ${error.statusCode ?? "none"}: ` : "";
  const message = error instanceof Error ? error.message : asText(error);
  return `${status}${message}`.slice(0, 300);
}

/** Anything may be thrown, even what JSON cannot say: a cycle, a bigint, nothing at all. */
function asText(error: unknown): string {
  try {
    return JSON.stringify(error) ?? "unknown error";
  } catch {
    return "an error that cannot be written down";
  }
}
