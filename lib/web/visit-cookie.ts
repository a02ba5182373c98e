import { cookies } from "next/headers";
import { env } from "@/lib/env";

const NAME = "anubis-visit";
const MINUTES = 10;

/** Has the browser remember a visit to another place until it comes back. */
export async function rememberVisit(state: string): Promise<void> {
  (await cookies()).set(NAME, state, {
    httpOnly: true,
    secure: env().APP_URL.startsWith("https:"),
    sameSite: "lax", // it comes back from another site, by a link
    path: "/api/auth",
    maxAge: MINUTES * 60,
  });
}

/** The visit that this browser has begun, once. */
export async function takeVisit(): Promise<string | undefined> {
  const jar = await cookies();
  const state = jar.get(NAME)?.value;
  jar.delete({ name: NAME, path: "/api/auth" });
  return state;
}
