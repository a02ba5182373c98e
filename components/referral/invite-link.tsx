"use client";

import { useState } from "react";
import { QrCode } from "@/components/account/qr-code";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";

type Drawn = { size: number; path: string };

/** One's own link: to copy, to share, and as a picture for another phone, drawn when asked for. */
export function InviteLink({ url, code }: { url: string; code: string }) {
  const toast = useToast();
  const [qr, setQr] = useState<Drawn | null>(null);
  const [refused, setRefused] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      toast({ text: "The link is copied.", tone: "success" });
    } catch {
      setRefused(true);
    }
  }
  async function share() {
    if (!navigator.share) return copy();
    // Whoever closes the sheet has changed their mind: nothing to tell.
    await navigator.share({ title: "Anubis", url }).catch(() => {});
  }
  async function draw() {
    setQr(qr ? null : drawn((await import("uqr")).encode(url, { border: 4 })));
  }
  return (
    <div className="flex flex-col gap-3">
      <label className="text-sm font-medium" htmlFor="invite-link">
        Your link
      </label>
      <input
        id="invite-link"
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        className="figures min-h-11 w-full rounded-control border border-line-strong bg-sunk px-3 text-[0.875rem]"
      />
      <div className="flex flex-wrap gap-2.5">
        <Button variant="primary" onClick={copy}>
          Copy
        </Button>
        <Button onClick={share}>Share</Button>
        <Button onClick={draw} aria-expanded={qr !== null}>
          {qr ? "Hide the QR code" : "QR code"}
        </Button>
      </div>
      {refused && (
        <Note tone="warning" role="alert">
          Your browser does not let us copy. Select the link and copy it yourself.
        </Note>
      )}
      {qr && <QrCode {...qr} label="QR code of your link" />}
      <p className="text-sm text-ink-3">
        Your code is <span className="figures text-ink">{code}</span>.
      </p>
    </div>
  );
}

function drawn({ size, data }: { size: number; data: boolean[][] }): Drawn {
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
