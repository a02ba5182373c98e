import { database } from "@/lib/web/database";

/** The process can serve: its database answers. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    await database().$client.query("select 1");
    return Response.json({ status: "ready" }, { headers });
  } catch {
    return Response.json({ status: "the database does not answer" }, { status: 503, headers });
  }
}
