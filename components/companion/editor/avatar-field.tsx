"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button, buttonLook } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { companionEmblems, companionPlates } from "@/lib/companion/contract";
import type { Draft } from "./draft";
import { drawPicture } from "./draw-picture";
import { sendFile } from "./send-file";

/** The picture, or the engraving that stands for it. */
export function AvatarField({ draft, change }: Draft) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  async function choose(file: File) {
    setPending(true);
    setProblem(null);
    const picture = await drawPicture(file);
    const sent = picture && (await sendFile<{ hash: string }>("/api/companions/avatars", picture));
    setPending(false);
    if (!sent) return setProblem("This is no picture that can be read here.");
    if (sent.ok) change({ avatar: sent.data.hash });
    else setProblem(reasonText(sent));
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <p className="mb-1.5 text-sm font-medium">Picture</p>
        <div className="flex flex-wrap gap-2.5">
          <label
            className={buttonLook(
              "secondary",
              "dense",
              "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus",
            )}
          >
            {pending ? "Storing" : "Choose a picture"}
            <input
              type="file"
              accept="image/*"
              className="sr-only"
              disabled={pending}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = "";
                if (file) void choose(file);
              }}
            />
          </label>
          {draft.avatar && (
            <Button size="dense" variant="quiet" onClick={() => change({ avatar: null })}>
              Take it away
            </Button>
          )}
        </div>
        <p className="mt-1.5 text-sm text-ink-3">
          Without one, an engraving stands for your companion.
        </p>
        {problem && (
          <Note tone="warning" role="alert" className="mt-2">
            {problem}
          </Note>
        )}
      </div>
      <SelectField
        label="Engraving"
        value={draft.emblem}
        onChange={(event) =>
          change({
            emblem: companionEmblems.find((one) => one === event.target.value) ?? "feather",
          })
        }
      >
        {companionEmblems.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </SelectField>
      <SelectField
        label="Ground"
        value={draft.plate}
        onChange={(event) =>
          change({ plate: companionPlates.find((one) => one === event.target.value) ?? "neutral" })
        }
      >
        {companionPlates
          .filter((plate) => plate !== "gold" || draft.plate === "gold")
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </SelectField>
    </div>
  );
}
