import { AppError } from "@/lib/core/errors";

const BODY_BYTES_MAX = 64 * 1024;

/**
 * Path parts, query and JSON body as one object; the path wins over the rest. A stream that a
 * browser re-opens by itself says in a header where it was: that becomes `lastEventId`.
 */
export async function readInput(
  request: Request,
  params: Record<string, string>,
  bodyBytesMax = BODY_BYTES_MAX,
): Promise<Record<string, unknown>> {
  const address = readAddress(request, {});
  const reads = request.method === "GET" || request.method === "HEAD";
  const body = reads ? {} : await readJson(request, bodyBytesMax);
  const lastEventId = request.headers.get("last-event-id");
  return { ...address, ...(lastEventId ? { lastEventId } : {}), ...body, ...params };
}

/** Path parts and query alone, of a request whose body is a file. */
export function readAddress(
  request: Request,
  params: Record<string, string>,
): Record<string, unknown> {
  return { ...Object.fromEntries(new URL(request.url).searchParams), ...params };
}

/**
 * Reads a file without ever holding more of it than is allowed.
 * @throws invalid `input.file_too_large`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes)
      throw new AppError("invalid", "input.file_too_large", "The file is too large.");
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function readJson(request: Request, bytesMax: number): Promise<Record<string, unknown>> {
  const value = parse(await readText(request, bytesMax));
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new AppError("invalid", "input.not_an_object", "The body must be a JSON object.");
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "input.not_json", "The body is not JSON.", { cause });
  }
}

/** Reads a body without ever holding more of it than is allowed. */
async function readText(request: Request, bytesMax: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax)
      throw new AppError(
        "invalid",
        "input.too_large",
        `The body is larger than ${bytesMax / 1_024} KiB.`,
      );
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
