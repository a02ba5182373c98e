"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { buttonLook } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { type Sent, sendFile } from "./send-file";

type Imported = { slug: string; spec: string; pictureLost: boolean; expressionsLost: number };
type Refused = Extract<Sent<Imported>, { ok: false }>;

function lostWords({ pictureLost, expressionsLost }: Imported): string {
  const picture = pictureLost ? " Its picture could not be read." : "";
  if (expressionsLost === 0) return picture;
  const many = expressionsLost === 1 ? "1 expression" : `${expressionsLost} expressions`;
  return `${picture} It came without ${many}: only PNG files in the card can be read.`;
}

/** Brings a character card: PNG, JSON or CHARX. */
export function ImportCard() {
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  async function bring(file: File) {
    setPending(true);
    const sent = await sendFile<Imported>("/api/companions/cards", file);
    setPending(false);
    if (!sent.ok) return setRefused(sent);
    toast({ text: `The card came in as a draft.${lostWords(sent.data)}`, tone: "success" });
    router.push(`/companions/${sent.data.slug}/edit`);
  }
  return (
    <div className="flex max-w-96 flex-col items-start md:items-end">
      <label
        className={buttonLook(
          "secondary",
          "normal",
          "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus",
        )}
      >
        {pending ? "Reading" : "Bring a card"}
        <input
          type="file"
          accept=".png,.json,.charx,image/png,application/json,application/zip"
          className="sr-only"
          disabled={pending}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            setRefused(null);
            if (file) void bring(file);
          }}
        />
      </label>
      {refused && (
        <Note tone="warning" role="alert" className="mt-3">
          {reasonText(refused)}
          {refused.details?.field && ` It is the field “${refused.details.field}”.`}
        </Note>
      )}
    </div>
  );
}
