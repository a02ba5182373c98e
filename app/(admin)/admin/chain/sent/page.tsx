import type { Metadata } from "next";
import { sentWords } from "@/components/admin/chain/chain-words";
import { SentTable } from "@/components/admin/chain/sent-table";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Older } from "@/components/ui/pagination";
import { countSent, listSent } from "@/lib/onchain";
import { sendAgainAction } from "@/lib/onchain/actions";
import { type OutgoingState, outgoingStates } from "@/lib/onchain/contract";
import { readPage, type Search } from "@/lib/web/read-page";
import { registry } from "@/lib/wiring";
import { AdminFrame, adminContext } from "../../_frame";
import { ChainParts } from "../_parts";

export const metadata: Metadata = { title: "Admin, transactions of the house" };

const here = "/admin/chain/sent";

export default async function SentPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:rounds");
  const search = await searchParams;
  const state = outgoingStates.find((each) => each === search.state);
  const [{ items, next }, counts] = await Promise.all([
    listSent(ctx, registry, { ...(await readPage(searchParams)), state }),
    countSent(ctx),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/chain"
      title="Chain"
      about="What the house has promised to send. Each is sent until the chain has it for good or refuses it."
    >
      <ChainParts current={here} />
      <div className="mt-4 mb-4">
        <NavTabs
          label="States"
          current={addressOf(state)}
          tabs={[
            { href: here, label: "All" },
            ...outgoingStates.map((each) => ({
              href: addressOf(each),
              label: sentWords[each].word,
              count: counts[each] ?? 0,
            })),
          ]}
        />
      </div>
      <SentTable sent={items} sendAgainAction={sendAgainAction} />
      <Older href={next && addressOf(state, next)} label="Older transactions" />
    </AdminFrame>
  );
}

function addressOf(state: OutgoingState | undefined, after?: string): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(after && { after }) });
  return query.size > 0 ? `${here}?${query}` : here;
}
