import type { Metadata } from "next";
import Link from "next/link";
import { AddressLink } from "@/components/onchain/address-link";
import { PauseSwitch } from "@/components/token/pause-switch";
import { DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import { readOverview } from "@/lib/token";
import { pauseStakingAction } from "@/lib/token/actions";
import { inTokens, type Overview } from "@/lib/token/contract";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, token" };

export default async function AdminTokenPage() {
  const ctx = await adminContext("admin:system");
  const overview = await readOverview(ctx);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/token"
      title="Token"
      about="Whether new stakes are taken. What buybacks are set by stands under Settings; each change stands in the audit log."
    >
      {overview?.isSetUp ? (
        <Staking overview={overview} />
      ) : (
        <Empty
          title={overview ? "Nobody has set the token up yet" : "This server plays on no chain"}
          action={<Link href="/token">To the token</Link>}
        >
          {overview
            ? "npm run token:found shows what it would do on this chain, and does it when it is told to."
            : "There is nothing to stake, and nothing to stop."}
        </Empty>
      )}
    </AdminFrame>
  );
}

function Staking({ overview }: { overview: Overview }) {
  const { paused, staked, stakers, config, cluster } = overview;
  return (
    <section aria-labelledby="staking" className="max-w-[880px]">
      <h2 id="staking">Staking</h2>
      <DescriptionList
        className="mt-3 mb-4"
        rows={[
          {
            label: "New stakes",
            value: paused ? <Tag tone="danger">stopped</Tag> : <Tag tone="success">are taken</Tag>,
          },
          {
            label: "Staked now",
            value: `${inTokens(BigInt(staked))} 100Bs by ${stakers} ${stakers === 1 ? "wallet" : "wallets"}`,
          },
          {
            label: "The program’s account",
            value: <AddressLink address={config} cluster={cluster} />,
            long: true,
          },
        ]}
      />
      <PauseSwitch paused={paused} action={pauseStakingAction} />
    </section>
  );
}
