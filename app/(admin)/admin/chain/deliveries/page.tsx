import type { Metadata } from "next";
import { DeliveryTable } from "@/components/admin/chain/delivery-table";
import { Older } from "@/components/ui/pagination";
import { listDeliveries } from "@/lib/onchain";
import { replayDeliveryAction } from "@/lib/onchain/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../../_frame";
import { ChainParts } from "../_parts";

export const metadata: Metadata = { title: "Admin, webhooks about the chain" };

const here = "/admin/chain/deliveries";

export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:rounds");
  const { items, next } = await listDeliveries(ctx, await readPage(searchParams));
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/chain"
      title="Chain"
      about="What webhooks have told, kept as it came. Nothing in it is believed but which transactions to look up."
    >
      <ChainParts current={here} />
      <div className="mt-4">
        <DeliveryTable deliveries={items} replayAction={replayDeliveryAction} />
      </div>
      <Older href={next && `${here}?after=${next}`} label="Older deliveries" />
    </AdminFrame>
  );
}
