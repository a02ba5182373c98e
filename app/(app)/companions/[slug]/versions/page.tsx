import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { VersionChanges } from "@/components/companion/page/version-changes";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { compareVersions } from "@/lib/companion";
import { CompareVersions } from "@/lib/companion/gallery/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import type { Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "What changed" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Search> };

export default async function VersionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = CompareVersions.safeParse({ slug, ...(await searchParams) });
  if (!asked.success) redirect(`/companions/${encodeURIComponent(slug)}`);
  const { from, to } = asked.data;
  const { name, changes } = await orNotFound(compareVersions(await requestContext(), asked.data));
  return (
    <PageBody width="text">
      <PageHeader title={`${name}, version ${from} to ${to}`}>
        A chat keeps the version it began with until its owner moves it.{" "}
        <Link href={`/companions/${slug}`}>Back to {name}</Link>
      </PageHeader>
      <VersionChanges changes={changes} />
    </PageBody>
  );
}
