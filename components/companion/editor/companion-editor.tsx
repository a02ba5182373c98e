"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import type { CompanionDefinition } from "@/lib/companion/contract";
import type { StudioView } from "@/lib/companion/studio/contract";
import { AvatarField } from "./avatar-field";
import { PromptFields, TalkFields, WhoFields } from "./draft-fields";
import { EditorPart } from "./editor-part";
import { ExpressionFields } from "./expression-fields";
import { LoreEditor } from "./lore-editor";
import { Preview } from "./preview";
import { type PublishActions, PublishPanel } from "./publish-panel";
import { sendFile } from "./send-file";

type Props = Partial<PublishActions> & {
  initial: CompanionDefinition;
  /** Null for one that is not kept yet. */
  studio: StudioView | null;
};

/** Writes a character, with what others will see beside it. */
export function CompanionEditor({ initial, studio, publishAction, appealAction }: Props) {
  const { draft, change, problems, refusal, pending, unsaved, save } = useDraft(initial, studio);
  const parts = { draft, change, problems };
  const page = useRef<HTMLDivElement>(null);
  useFirstProblem(page, problems);
  useKeptBeforeLeaving(unsaved);
  return (
    <div ref={page} className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(280px,34%)] lg:gap-x-9">
      <div className="min-w-0">
        <EditorPart title="Who it is" open>
          <WhoFields {...parts} />
        </EditorPart>
        <EditorPart title="Picture" open>
          <AvatarField {...parts} />
        </EditorPart>
        <EditorPart title={`Expressions (${draft.expressions.length})`}>
          <ExpressionFields {...parts} />
        </EditorPart>
        <EditorPart title="How it talks" open>
          <TalkFields {...parts} />
        </EditorPart>
        <EditorPart title={`Lorebook (${draft.lorebook?.entries.length ?? 0})`}>
          <LoreEditor {...parts} />
        </EditorPart>
        <EditorPart title="Prompts and the rest">
          <PromptFields {...parts} />
        </EditorPart>
        <div className="sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-3 border-t border-line bg-ground py-3 max-md:bottom-16">
          <Button
            variant={studio ? "secondary" : "primary"}
            pending={pending}
            pendingLabel="Saving"
            locked={unsaved || !studio ? undefined : "Saved"}
            onClick={save}
          >
            Save the draft
          </Button>
          <span className="text-sm text-ink-3">Only you see a draft.</span>
          {refusal && (
            <Note tone="warning" role="alert" className="w-full">
              {refusal}
            </Note>
          )}
        </div>
      </div>
      <aside aria-label="Preview" className="mt-8 min-w-0 lg:sticky lg:top-6 lg:mt-0 lg:self-start">
        <Preview draft={draft} />
        {studio && publishAction && appealAction && (
          <section aria-labelledby="publish" className="rule-double mt-7 pt-4">
            <h2 id="publish" className="mb-2 text-lg">
              Publish
            </h2>
            <PublishPanel
              studio={studio}
              unsaved={unsaved}
              publishAction={publishAction}
              appealAction={appealAction}
            />
          </section>
        )}
      </aside>
    </div>
  );
}

function useDraft(initial: CompanionDefinition, studio: StudioView | null) {
  const router = useRouter();
  const toast = useToast();
  const [draft, setDraft] = useState(initial);
  const [kept, setKept] = useState(initial);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const change = useCallback(
    (part: Partial<CompanionDefinition>) => setDraft((before) => ({ ...before, ...part })),
    [],
  );
  async function send() {
    setPending(true);
    const body = JSON.stringify({
      ...(studio ? { companionId: studio.id } : {}),
      definition: draft,
    });
    const sent = await sendFile<{ slug: string }>("/api/companions/drafts", body);
    setPending(false);
    setProblems(sent.ok ? {} : (sent.details ?? {}));
    setRefusal(sent.ok ? null : reasonText(sent));
    if (!sent.ok) return;
    setKept(draft);
    toast({ text: "The draft is saved.", tone: "success" });
    if (studio) router.refresh();
    else router.push(`/companions/${sent.data.slug}/edit`);
  }
  return {
    draft,
    change,
    problems,
    refusal,
    pending,
    unsaved: draft !== kept,
    save: () => void send(),
  };
}

/** Goes to the first field that cannot be kept, and opens the part that it is in. */
function useFirstProblem(page: RefObject<HTMLElement | null>, problems: Record<string, string>) {
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    const field = page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  }, [page, problems]);
}

/** The browser asks before a page with words that are not kept is closed or loaded again. */
function useKeptBeforeLeaving(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
