"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/proof/export";
import type { Report } from "@/lib/proof/verify/report";
import { verifyReceipt } from "@/lib/proof/verify/verify-receipt";
import { ReportView } from "./report-view";

/** Checks a receipt in the page itself, against the keys that the deployment publishes. */
export function VerifyReceiptButton(props: {
  receipt: Receipt;
  publicKeys: string[];
  /** What else can be done with it, in the same row. */
  children: ReactNode;
}) {
  const [report, setReport] = useState<Report | null>(null);
  const { receipt, publicKeys } = props;
  return (
    <>
      <div className="flex flex-wrap gap-2.5">
        <Button variant="primary" onClick={() => setReport(verifyReceipt(receipt, { publicKeys }))}>
          Verify here
        </Button>
        {props.children}
      </div>
      {report && <ReportView report={report} />}
    </>
  );
}
