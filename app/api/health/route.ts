/** The process is up. Asks nothing of the database: see /api/ready for that. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
