import type { ActionResult } from "@/lib/core/result";

type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

/** Asks a route with a JSON body, and answers as an action does. Never throws. */
export async function askServer<T>(url: string, body: unknown = {}): Promise<ActionResult<T>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const told: unknown = await response.json();
    if (response.ok) return { ok: true, data: told as T };
    const { error } = told as { error: Omit<Refusal, "ok"> };
    return { ...error, ok: false };
  } catch {
    return { ok: false, code: "unavailable", reason: "client.unreachable" };
  }
}
