import { z } from "zod";
import { type Context, requirePermission, requireSystem, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Permission } from "@/lib/core/permission";
import { consume, type LimitName, notedAllowance } from "@/lib/limit";
import type { Allowance } from "@/lib/limit/contract";
import { log } from "@/lib/platform/telemetry/log";
import { etagOf, hasAlready, revalidated, unchanged } from "./etag";
import { readAddress, readInput } from "./input";
import { isSameOrigin } from "./origin";
import { requestContext } from "./session";
import { refuseWhileStopping } from "./shutdown";
import { errorResponse, internalErrorResponse, refusalOf } from "./status";

/** Who may call: checked before the command, which checks it too. */
export type Access = "anyone" | "user" | `permission:${string}` | "secret";

export type Endpoint<S extends z.ZodType = z.ZodType> = {
  method: "GET" | "POST";
  /** As the URL is written, with `{name}` for parts of it. */
  path: string;
  summary: string;
  access: Access;
  /** Path parts, query and JSON body, merged: no two may share a name. */
  input: S;
  output: z.ZodType;
  /** Answers with server-sent events instead of one JSON document. */
  streams?: true;
  /** Answers with a file of JSON lines, each a document of this form. */
  downloads?: true;
  /** Answers with a file of this media type. */
  file?: string;
  /** Takes a file as its body, of this many bytes at most; the rest of its input stands in the address. */
  uploads?: { maxBytes: number };
  /** A stream that comes to an end by itself. */
  finishes?: true;
  /** Longest JSON body, where it is another than usual. */
  bodyBytesMax?: number;
  limit?: LimitName;
};

export type RouteArguments = { params: Promise<Record<string, string>> };
type Handler = (request: Request, route: RouteArguments) => Promise<Response>;

/** Turns a command into a route handler: parse, limit, run, translate. */
export function defineRoute<S extends z.ZodType, T>(
  endpoint: Endpoint<S>,
  command: (ctx: Context, input: z.output<S>) => Promise<T>,
): Handler & { endpoint: Endpoint; command: typeof command } {
  const handler: Handler = (request, route) =>
    answer(request, route, endpoint, async (ctx, input) => {
      const result = await command(ctx, input);
      if (endpoint.method === "GET" && endpoint.access === "anyone")
        return publicAnswer(request, result);
      return Response.json(result, { headers: { "Cache-Control": "no-store" } });
    });
  return Object.assign(handler, { endpoint: endpoint as Endpoint, command });
}

/** What everybody may read has a name by which a program learns that it has not changed. */
function publicAnswer(request: Request, result: unknown): Response {
  const body = JSON.stringify(result);
  const etag = etagOf(body);
  if (hasAlready(request, etag)) return unchanged(etag);
  return new Response(body, {
    headers: { "Content-Type": "application/json", ...revalidated(etag) },
  });
}

/** What every route does around its own work: origin, input, limit, errors. */
export async function answer<S extends z.ZodType>(
  request: Request,
  route: RouteArguments,
  endpoint: Endpoint<S>,
  work: (ctx: Context, input: z.output<S>) => Promise<Response>,
): Promise<Response> {
  try {
    if (endpoint.method !== "GET") refuseWhileStopping();
    const ctx = await requestContext({ renew: true });
    if (endpoint.method !== "GET" && !isSameOrigin(request.headers))
      throw new AppError("forbidden", "input.cross_site", "This must come from our own pages.");
    const parsed = endpoint.input.safeParse(await inputOf(request, route, endpoint));
    if (!parsed.success) return invalidInput(parsed.error);
    const allowance = await consume(ctx, endpoint.limit ?? "read");
    requireAccess(ctx, endpoint.access);
    const response = await work(ctx, parsed.data);
    return withAllowance(response, notedAllowance(ctx) ?? allowance);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return errorResponse(refusal);
    log().error({ err: error, path: endpoint.path }, "a route failed");
    return internalErrorResponse();
  }
}

/** Of a request whose body is a file the address alone is its input. */
async function inputOf(
  request: Request,
  route: RouteArguments,
  { uploads, bodyBytesMax }: Pick<Endpoint, "uploads" | "bodyBytesMax">,
): Promise<Record<string, unknown>> {
  const params = await route.params;
  return uploads ? readAddress(request, params) : readInput(request, params, bodyBytesMax);
}

/** The command asks again: this keeps what a route says of itself true, whatever is behind it. */
function requireAccess(ctx: Context, access: Access): void {
  if (access === "anyone") return;
  if (access === "user") requireUser(ctx);
  else if (access === "secret") requireSystem(ctx);
  else requirePermission(ctx, access.slice("permission:".length) as Permission);
}

function invalidInput(error: z.ZodError): Response {
  const { fieldErrors, formErrors } = z.flattenError(error);
  const fields = { ...fieldErrors, ...(formErrors.length ? { body: formErrors } : {}) };
  return errorResponse(
    new AppError("invalid", "input.invalid", "Something in the request is not as it should be."),
    fields as Record<string, string[]>,
  );
}

function withAllowance(response: Response, allowance: Allowance): Response {
  response.headers.set("X-RateLimit-Limit", String(allowance.limit));
  response.headers.set("X-RateLimit-Remaining", String(allowance.remaining));
  response.headers.set("X-RateLimit-Reset", String(allowance.resetSeconds));
  return response;
}
