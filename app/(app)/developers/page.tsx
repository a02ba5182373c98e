import type { Metadata } from "next";
import { catalogue } from "@/app/api/catalogue";
import { TryEndpoint } from "@/components/developers/try-endpoint";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { inputNames } from "@/lib/web/openapi";

export const metadata: Metadata = { title: "API" };

/** The public API, described from the schemas that parse its requests, and ready to be tried. */
export default function DevelopersPage() {
  return (
    <PageBody width="text">
      <PageHeader title="API">
        Everything on these pages can be read by programs too. The whole description is{" "}
        <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). Amounts are decimal strings of
        micro-USD; errors look alike everywhere: a code, a reason, a hint.
      </PageHeader>
      {catalogue.map(({ endpoint }) => (
        <section key={`${endpoint.method} ${endpoint.path}`} className="rule-double py-5">
          <h2 className="font-mono text-base wrap-anywhere">
            {endpoint.method} {endpoint.path}
          </h2>
          <p className="mt-1 text-ink-2">{endpoint.summary}</p>
          <p className="text-sm text-ink-3">
            {endpoint.access === "anyone" ? "Open to everybody." : "Needs a session."}
          </p>
          {endpoint.method === "GET" &&
            endpoint.streams !== true &&
            endpoint.downloads !== true && (
              <TryEndpoint path={endpoint.path} inputs={inputNames(endpoint)} />
            )}
        </section>
      ))}
    </PageBody>
  );
}
