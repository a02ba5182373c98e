"use client";

import { type DragEvent, type FormEvent, useId, useRef, useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import type { Report } from "@/lib/proof/verify/report";
import { ReportView } from "./report-view";
import { verifyFile } from "./verify-file";

type State =
  | { kind: "working"; progress: number }
  | { kind: "done"; report: Report; name: string; ms: number }
  | { kind: "unread" }
  | null;

/** Takes a file and verifies it here: once the page is loaded it needs no server. */
export function Verifier({ publicKeys }: { publicKeys: string[] }) {
  const [state, setState] = useState<State>(null);
  const [over, setOver] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const inputId = useId();

  function verify(file: File): void {
    const given = new FormData(form.current ?? undefined);
    const known = {
      publicKeys: String(given.get("keys") ?? "")
        .split(/\s+/)
        .filter((key) => key !== ""),
      head: String(given.get("head") ?? "").trim(),
    };
    setState({ kind: "working", progress: 0 });
    const start = performance.now();
    verifyFile(file, known, (progress) => setState({ kind: "working", progress })).then(
      (report) =>
        setState({ kind: "done", report, name: file.name, ms: performance.now() - start }),
      () => setState({ kind: "unread" }),
    );
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) verify(file);
  }

  return (
    <>
      <form ref={form} onSubmit={(event: FormEvent) => event.preventDefault()}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the label inside does the same by keyboard */}
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={cx(
            "border border-dashed px-4 py-8 text-center",
            over ? "border-gold bg-gold-ground" : "border-line-strong",
          )}
        >
          <label htmlFor={inputId} className="block cursor-pointer">
            <span className="block font-semibold">
              Drop an export or a receipt here, or choose the file
            </span>
            <input
              id={inputId}
              type="file"
              accept=".jsonl,.json,.txt,application/json,application/x-ndjson"
              className="peer sr-only"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) verify(file);
                event.currentTarget.value = ""; // The same file again is a new question.
              }}
            />
            <span
              aria-hidden="true"
              className={buttonLook(
                "primary",
                "normal",
                "mt-3 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-gold",
              )}
            >
              Choose the file
            </span>
          </label>
          <p className="mt-3 text-sm text-ink-3">It stays on this device.</p>
        </div>
        <details className="mt-3">
          <summary className="flex min-h-11 items-center text-[0.875rem] underline decoration-line-strong underline-offset-4">
            What to compare with
          </summary>
          <div className="mt-2 grid gap-4">
            <TextareaField
              label="Public keys, one a line"
              name="keys"
              rows={Math.max(2, publicKeys.length)}
              defaultValue={publicKeys.join("\n")}
              hint="This site's own. Better: from somebody else, or noted earlier."
              spellCheck={false}
            />
            <TextField
              label="Head"
              name="head"
              hint="The hash of the newest link, as somebody else has it. May be left empty."
              spellCheck={false}
            />
          </div>
        </details>
      </form>
      {state?.kind === "working" && (
        <p role="status" className="mt-5 text-ink-2">
          <progress value={state.progress} aria-label="Verified" className="w-full accent-gold" />
          Replaying the round
        </p>
      )}
      {state?.kind === "unread" && (
        <Note tone="warning" role="alert" className="mt-5">
          The file could not be read. Choose it again.
        </Note>
      )}
      {state?.kind === "done" && (
        <>
          <ReportView report={state.report} />
          <p className="mt-4 flex flex-wrap items-center gap-3 text-sm text-ink-3">
            <span className="min-w-0 wrap-anywhere">
              {state.name}, read on this device in {(state.ms / 1_000).toFixed(2)} s
            </span>
            <Button size="dense" onClick={() => setState(null)}>
              Clear
            </Button>
          </p>
        </>
      )}
    </>
  );
}
