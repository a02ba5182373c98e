import type { Metadata } from "next";
import { AlarmList } from "@/components/admin/chain/alarm-list";
import { AsideList } from "@/components/admin/chain/aside-list";
import { CheckTable } from "@/components/admin/chain/check-table";
import { ProgramStates } from "@/components/admin/chain/program-states";
import { StrayList } from "@/components/admin/chain/stray-list";
import { Empty } from "@/components/ui/empty";
import { compareChain } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { readOperation } from "@/lib/onchain";
import {
  approveAsideAction,
  closeAlarmAction,
  proposeAsideAction,
  rejectAsideAction,
  tryAgainAction,
  withdrawAsideAction,
} from "@/lib/onchain/actions";
import { AdminFrame, adminContext } from "../_frame";
import { ChainParts } from "./_parts";

export const metadata: Metadata = { title: "Admin, chain" };

const decisions = {
  approve: approveAsideAction,
  reject: rejectAsideAction,
  withdraw: withdrawAsideAction,
};

export default async function AdminChainPage() {
  const ctx = await adminContext("admin:rounds");
  const [operation, books] = await Promise.all([readOperation(ctx), booksNow(ctx)]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/chain"
      title="Chain"
      about="How far the chain is known and applied here, and what somebody has to look at."
    >
      {operation ? (
        <>
          <ChainParts current="/admin/chain" />
          <div className="mt-6">
            <AlarmList alarms={operation.alarms} closeAlarmAction={closeAlarmAction} />
          </div>
          <ProgramStates operation={operation} actions={{ tryAgainAction, proposeAsideAction }} />
          <AsideList asides={operation.asides} decisions={decisions} />
          <StrayList books={books} />
          <CheckTable checks={operation.checks} />
        </>
      ) : (
        <Empty title="This server plays on no chain">Every round here is for play money.</Empty>
      )}
    </AdminFrame>
  );
}

async function booksNow(ctx: Context) {
  return compareChain(ctx).catch((error: unknown) => {
    ctx.log.warn({ err: error }, "the books could not be compared");
    return null;
  });
}
