import Stripe from "stripe";
import { expect, test } from "vitest";
import { internalErrorResponse, refusalOf } from "./status";

const coded = (code: string) => Object.assign(new Error("of the driver"), { code });
const wrapped = (cause: Error) => new Error("Failed query", { cause });

test.each([
  ["refused", coded("ECONNREFUSED")],
  ["reset", wrapped(coded("ECONNRESET"))],
  ["shut down", wrapped(coded("57P01"))],
  ["starting up", coded("57P03")],
  ["lost", wrapped(coded("08006"))],
  ["too slow", wrapped(coded("57014"))],
  ["without a free connection", new Error("timeout exceeded when trying to connect")],
  ["cut", wrapped(new Error("Connection terminated unexpectedly"))],
])("a database that is away is a refusal and no bug: %s", (_, error) => {
  expect(refusalOf(error)).toMatchObject({
    code: "unavailable",
    reason: "database.unavailable",
    retryAfter: 5,
  });
});

test.each([
  ["cut off", new Stripe.errors.StripeConnectionError({ message: "no", type: "api_error" })],
  ["broken", new Stripe.errors.StripeAPIError({ message: "no", type: "api_error" })],
  ["too busy", new Stripe.errors.StripeRateLimitError({ message: "no", type: "rate_limit_error" })],
])("a Stripe that is away is a refusal and no bug: %s", (_, error) => {
  expect(refusalOf(error)).toMatchObject({
    code: "unavailable",
    reason: "billing.stripe_unavailable",
    retryAfter: 5,
  });
});

test("what Stripe says of a request that is wrong stays a bug", () => {
  const error = new Stripe.errors.StripeInvalidRequestError({
    message: "no",
    type: "invalid_request_error",
  });
  expect(refusalOf(error)).toBeNull();
});

test("a bug stays a bug, and promises nothing about money", async () => {
  expect(refusalOf(wrapped(coded("23505")))).toBeNull();
  expect(refusalOf(new Error("connection"))).toBeNull();
  const text = await internalErrorResponse().text();
  expect(text).toContain("never charged twice");
  expect(text).not.toMatch(/nothing was charged/i);
});
