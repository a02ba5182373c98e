import type { Metadata } from "next";
import { StandInPortalPage } from "@/components/billing/stand-in-portal";
import { readStandInPortal } from "@/lib/billing";
import { replaceStandInCardAction, turnStandInAction } from "@/lib/billing/actions";
import { orNotFound } from "@/lib/web/or-not-found";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Stand-in payments", robots: { index: false } };

type Props = { params: Promise<{ portalId: string }> };

export default async function PortalPage({ params }: Props) {
  const { portalId } = await params;
  const ctx = await signedInContext(`/billing/stand-in/portal/${portalId}`);
  const portal = await orNotFound(readStandInPortal(ctx, portalId));
  return (
    <StandInPortalPage
      portal={portal}
      cardAction={replaceStandInCardAction}
      turnAction={turnStandInAction}
    />
  );
}
