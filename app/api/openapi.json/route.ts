import { env } from "@/lib/env";
import { openApiDocument } from "@/lib/web/openapi";
import { catalogue } from "../catalogue";

export function GET(): Response {
  return Response.json(openApiDocument(catalogue, { url: env().APP_URL }));
}
