import type { MemberView } from "@/lib/chat/contract";
import type { Trial } from "@/lib/chat/room/contract";

import { creditWords } from "../credit-words";
import { Markdown } from "../markdown/markdown";

/** Two answers beside each other. Neither is part of the chat. */
export function TrialView({ trial, member }: { trial: Trial; member: MemberView }) {
  return (
    <section
      aria-label="Trial"
      className="mt-3 rounded-panel border border-dashed border-line-strong p-3.5"
    >
      <p className="text-sm text-ink-3">To “{trial.said}”</p>
      <div className="mt-2 grid gap-4 md:grid-cols-2">
        <Side title={`Version ${member.version}, now`} text={trial.kept} />
        <Side title={`Version ${member.newestVersion}`} text={trial.tried} />
      </div>
      <p className="figures mt-2 text-xs text-ink-3">
        The trial cost {creditWords(trial.charged)} and is not part of the chat.
      </p>
    </section>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h4 className="text-xs text-ink-3">{title}</h4>
      <div className="mt-1 max-h-64 space-y-2 overflow-y-auto font-display text-[0.9375rem]">
        <Markdown text={text} />
      </div>
    </div>
  );
}
