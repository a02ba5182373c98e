import { z } from "zod";
import { Code, RpcError } from "./rpc-error";

const BATCH_MAX = 1_000;

const Request = z.looseObject({
  jsonrpc: z.literal("2.0"),
  method: z.string(),
  params: z.array(z.unknown()).nullish(),
  id: z.union([z.string(), z.number(), z.null()]).optional(),
});

export type Call = (method: string, params: unknown[]) => unknown;

/**
 * Answers what a caller sent: one request, or a batch.
 * @returns the answer as text, or null when nothing was asked that wants one
 */
export function answer(text: string, call: Call, onBug: (error: unknown) => void): string | null {
  const sent = parseJson(text);
  if (sent === undefined) return JSON.stringify(failure(null, parseError));
  if (!Array.isArray(sent)) {
    const response = answerOne(sent, call, onBug);
    return response && JSON.stringify(response);
  }
  if (sent.length === 0 || sent.length > BATCH_MAX)
    return JSON.stringify(failure(null, invalidRequest));
  const responses = sent.map((one) => answerOne(one, call, onBug)).filter((one) => one !== null);
  return responses.length > 0 ? JSON.stringify(responses) : null;
}

const parseError = new RpcError(Code.parseError, "Parse error");
const invalidRequest = new RpcError(Code.invalidRequest, "Invalid request");

function answerOne(sent: unknown, call: Call, onBug: (error: unknown) => void) {
  const { data: request } = Request.safeParse(sent);
  if (!request) return failure(null, invalidRequest);
  const { method, params, id } = request;
  try {
    const result = call(method, params ?? []);
    return id === undefined ? null : { jsonrpc: "2.0", result, id };
  } catch (error) {
    if (!(error instanceof RpcError)) onBug(error);
    return id === undefined ? null : failure(id, error);
  }
}

function failure(id: string | number | null, error: unknown) {
  const { code, message, data } =
    error instanceof RpcError ? error : new RpcError(Code.internal, "Internal error");
  return { jsonrpc: "2.0", error: { code, message, ...(data !== undefined && { data }) }, id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
