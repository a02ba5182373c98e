export type RefusalKind =
  | "api_error"
  | "card_error"
  | "idempotency_error"
  | "invalid_request_error";

type Details = {
  status?: number;
  type?: RefusalKind;
  code?: string;
  param?: string;
  decline_code?: string;
  payment_intent?: unknown;
  /** What happened before it was refused stays, as a declined payment does. */
  keeps?: boolean;
};

/** An answer that is not a success, in the words and with the codes of Stripe's own API. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly keeps: boolean;
  readonly body: { error: Record<string, unknown> };

  constructor(message: string, { status = 400, keeps = false, ...details }: Details = {}) {
    super(message);
    this.status = status;
    this.keeps = keeps;
    this.body = { error: { type: "invalid_request_error", ...details, message } };
  }
}

export function missing(kind: string, id: string): Refusal {
  return new Refusal(`No such ${kind}: '${id}'`, {
    status: 404,
    code: "resource_missing",
    param: "id",
  });
}

/** The same for an object that a parameter names, which Stripe answers with 400. */
export function missingParam(kind: string, id: string, param: string): Refusal {
  return new Refusal(`No such ${kind}: '${id}'`, { code: "resource_missing", param });
}

export function invalid(message: string, param: string, code?: string): Refusal {
  return new Refusal(message, { param, ...(code ? { code } : {}) });
}
