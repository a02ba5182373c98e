"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Receipt } from "@/lib/chat/contract";
import type { Act } from "./chat-actions";

const ReceiptDialog = dynamic(
  () => import("./receipt-dialog").then((module) => module.ReceiptDialog),
  { ssr: false },
);

/** The receipt of one turn: the one that came with its end, or asked for when it is opened. */
export function LazyReceipt(props: {
  turnId: string | null;
  known: Readonly<Record<string, Receipt>>;
  read: Act<{ turnId: string }, Receipt> | undefined;
  onClose: () => void;
}) {
  const { turnId, known, read } = props;
  const [asked, setAsked] = useState<Receipt | null>(null);
  const [used, setUsed] = useState(false);
  const here = turnId === null ? undefined : known[turnId];
  useEffect(() => {
    if (turnId === null) return;
    setUsed(true);
    setAsked(null);
    if (here || !read) return;
    const ask = async () => {
      const told = await read({ turnId }).catch(() => null);
      if (told?.ok) setAsked(told.data);
    };
    void ask();
  }, [turnId, here, read]);
  if (!used) return null;
  return (
    <ReceiptDialog
      receipt={here ?? asked}
      open={turnId !== null}
      onOpenChange={(open) => !open && props.onClose()}
    />
  );
}
