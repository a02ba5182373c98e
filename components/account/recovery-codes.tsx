"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** The codes, once: to be copied, kept as a file, or written down. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const text = codes.join("\n");
  return (
    <div className="mt-4 flex flex-col gap-4">
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-1 gap-x-6 gap-y-1 rounded-control border border-line bg-sunk p-4 font-mono text-sm min-[420px]:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Note>
        Each works once in place of a code of the app. They are not shown again: keep them where you
        find them without your phone.
      </Note>
      <div className="flex flex-wrap gap-2.5">
        <Button variant="primary" className="grow" onClick={onDone}>
          I have kept them
        </Button>
        <Button onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? "Copied" : "Copy"}
        </Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="anubis-recovery-codes.txt"
          className="self-center text-sm"
        >
          Save as a file
        </a>
      </div>
    </div>
  );
}
