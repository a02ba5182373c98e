import { z } from "zod";
import { comeBack } from "@/lib/auth";
import { ComeBack } from "@/lib/auth/oauth/contract";
import { nextPath } from "@/lib/web/next-path";
import { defineRedirect } from "@/lib/web/redirect";
import { storeSession } from "@/lib/web/session";
import { takeVisit } from "@/lib/web/visit-cookie";

export const GET = defineRedirect(
  {
    method: "GET",
    path: "/api/auth/oauth/{provider}/callback",
    summary: "Where another place sends people back after they signed in there.",
    access: "anyone",
    input: ComeBack,
    output: z.void(),
  },
  async (ctx, input) => {
    const { session, next } = await comeBack(ctx, { ...input, bound: await takeVisit() });
    const path = nextPath(next);
    // After the sign, so that it is sent to no server and stands in no log.
    if ("secondStep" in session)
      return `/sign-in/second-step?next=${encodeURIComponent(path)}#${session.secondStep}`;
    await storeSession(session);
    return path;
  },
  (reason) => `/sign-in?trouble=${encodeURIComponent(reason)}`,
);
