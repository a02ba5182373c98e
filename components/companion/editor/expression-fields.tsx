"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { buttonLook } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { companionLimits } from "@/lib/companion/contract";
import type { Draft } from "./draft";
import { drawPicture } from "./draw-picture";
import { sendFile } from "./send-file";

const usual = ["neutral", "joy", "love", "sadness", "anger", "fear", "surprise", "curiosity"];

/** How it looks in its moods. */
export function ExpressionFields({ draft, change, problems }: Draft) {
  const { expressions } = draft;
  const free = usual.filter((name) => !expressions.some((one) => one.name.toLowerCase() === name));
  const [wanted, setWanted] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const name = free.includes(wanted) ? wanted : (free[0] ?? "");
  async function choose(file: File) {
    setPending(true);
    setProblem(null);
    const picture = await drawPicture(file);
    const sent = picture && (await sendFile<{ hash: string }>("/api/companions/avatars", picture));
    setPending(false);
    if (!sent) return setProblem("This is no picture that can be read here.");
    if (!sent.ok) return setProblem(reasonText(sent));
    change({ expressions: [...expressions, { name, picture: sent.data.hash }] });
  }
  return (
    <div>
      <p className="text-sm text-ink-3">
        Shown above a chat, by the mood of the newest reply. Where one is missing, the neutral one
        stands in, or the picture.
      </p>
      {expressions.length > 0 && (
        <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(92px,1fr))] gap-3">
          {expressions.map((one) => (
            <li key={one.name} className="min-w-0">
              {/* biome-ignore lint/performance/noImgElement: stored in the size that it is shown in */}
              <img
                src={`/api/companions/avatars/${one.picture}`}
                alt={one.name}
                className="h-28 w-full rounded-panel bg-overlay object-cover object-top"
              />
              <span className="mt-1 flex items-baseline justify-between gap-2 text-sm">
                <span className="truncate">{one.name}</span>
                <button
                  type="button"
                  aria-label={`Take ${one.name} away`}
                  onClick={() =>
                    change({ expressions: expressions.filter((other) => other !== one) })
                  }
                  className="shrink-0 text-ink-3 underline underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
                >
                  Take away
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {name !== "" && expressions.length < companionLimits.expressions && (
        <div className="mt-4 flex flex-wrap items-end gap-3">
          <SelectField
            label="Mood"
            className="grow basis-40"
            value={name}
            onChange={(event) => setWanted(event.target.value)}
          >
            {free.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </SelectField>
          <label
            className={buttonLook(
              "secondary",
              "normal",
              "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus",
            )}
          >
            {pending ? "Storing" : "Choose its picture"}
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
        </div>
      )}
      {(problem ?? problems.expressions) && (
        <Note tone="warning" role="alert" className="mt-3">
          {problem ?? problems.expressions}
        </Note>
      )}
    </div>
  );
}
