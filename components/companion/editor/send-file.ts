import type { ActionResult } from "@/lib/core/result";

type Refusal = Extract<ActionResult<unknown>, { ok: false }> & {
  details?: Record<string, string>;
};
export type Sent<T> = { ok: true; data: T } | Refusal;

/** Sends a file, or a text, as the body of a request. Never throws. */
export async function sendFile<T>(url: string, body: Blob | string): Promise<Sent<T>> {
  try {
    const response = await fetch(url, { method: "POST", body });
    const told: unknown = await response.json();
    if (response.ok) return { ok: true, data: told as T };
    const { error } = told as { error: Omit<Refusal, "ok"> };
    return { ...error, ok: false };
  } catch {
    return { ok: false, code: "unavailable", reason: "client.unreachable" };
  }
}
