import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Report } from "@/components/transparency/report";
import { readReport } from "@/lib/transparency";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Transparency" };

export default async function TransparencyPage() {
  const report = await readReport(await requestContext());
  return (
    <PageBody width="text">
      <PageHeader title="Transparency">
        What was given back, what went wrong, what was disputed, and whether the house was there.
        Counted as you look. For programs: <a href="/api/v1/transparency">the same as JSON</a>. What
        is on the chain: <Link href="/chain">programs, keys and what they could do</Link>.
      </PageHeader>
      <Report report={report} />
    </PageBody>
  );
}
