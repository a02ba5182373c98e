import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { systemContext } from "./context";
import { refuseWhileStopping } from "./shutdown";
import { errorResponse, internalErrorResponse, refusalOf } from "./status";

const BODY_BYTES_MAX = 1024 * 1024;

export type Signed = { body: string; signature: string };

/**
 * Turns a command into the route that another service calls: the body as it came, to the letter,
 * with the signature that the command checks. What fails is answered so that it is sent again.
 */
export function defineWebhook(
  { path, header }: { path: string; header: string },
  command: (ctx: Context, input: Signed) => Promise<unknown>,
) {
  const handler = async (request: Request): Promise<Response> => {
    const ctx: Context = { ...systemContext(path), actor: { kind: "anonymous" } };
    try {
      refuseWhileStopping();
      const signature = request.headers.get(header);
      if (!signature)
        throw new AppError("invalid", "input.not_signed", `The header ${header} is missing.`);
      const result = await command(ctx, { body: await readBody(request), signature });
      return Response.json(result, { headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return errorResponse(refusal);
      ctx.log.error({ err: error, path }, "a webhook failed");
      return internalErrorResponse();
    }
  };
  return Object.assign(handler, { command });
}

async function readBody(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BODY_BYTES_MAX)
      throw new AppError("invalid", "input.too_large", "The body is larger than 1 MiB.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
