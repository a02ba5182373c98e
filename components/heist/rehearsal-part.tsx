import { Note } from "@/components/ui/note";
import { Register, Stat } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import { type PublishDraft, type Rehearsal, termNames } from "@/lib/heist/admin/contract";
import { PublishButton } from "./publish-button";
import { RehearsedPeople } from "./rehearsed-people";
import { termText, termWords } from "./term-words";

/** What other terms would have made of the heists of a month, and the one button. */
export function RehearsalPart(props: {
  rehearsal: Rehearsal;
  publish: (input: PublishDraft) => Promise<ActionResult<unknown>>;
}) {
  const { rehearsal } = props;
  const { base, terms, before, after, happened, worst } = rehearsal;
  const changes = termNames.filter((name) => base[name] !== terms[name]);
  return (
    <section id="rehearsal" aria-labelledby="rehearsal-head" className="rule-double mt-8 pt-5">
      <h2 id="rehearsal-head">The rehearsal</h2>
      <p className="mt-1.5 max-w-[66ch] text-sm text-ink-2">
        {rehearsal.attempts.toLocaleString("en")} attempts of the thirty days before{" "}
        <Time at={rehearsal.to} />, played again by {rehearsal.rehearsedBy}. In truth{" "}
        {count(happened.heists, "heist")} took {count(happened.points, "point")}.
        {rehearsal.cut && " Only the latest attempts were played."}
      </p>
      {changes.length === 0 ? (
        <Note tone="quiet" className="mt-3">
          Nothing differs from the terms in force.
        </Note>
      ) : (
        <ul className="mt-3 text-sm">
          {changes.map((name) => (
            <li key={name} className="py-0.5">
              {termWords[name].label}: {termText(name, base[name])}
              <span aria-hidden="true"> → </span>
              <span className="sr-only"> becomes </span>
              <b className="font-semibold">{termText(name, terms[name])}</b>
            </li>
          ))}
        </ul>
      )}
      <Register of={4} className="mt-4">
        <Compared label="Heists" before={before.heists} after={after.heists} />
        <Compared label="Points taken" before={before.points} after={after.points} />
        <Compared label="People robbed" before={before.victims} after={after.victims} />
        <Compared label="Most lost by one" before={worst.before} after={worst.after} />
      </Register>
      <RehearsedPeople people={rehearsal.people} others={rehearsal.others} />
      <p className="mt-4 max-w-[66ch] text-sm text-ink-3">
        Who would have tried other rivals is not known, nor what a shield that nobody struck would
        have done.
      </p>
      <Publishing rehearsal={rehearsal} changes={changes.length} publish={props.publish} />
    </section>
  );
}

function Publishing(props: {
  rehearsal: Rehearsal;
  changes: number;
  publish: (input: PublishDraft) => Promise<ActionResult<unknown>>;
}) {
  const { rehearsal, changes } = props;
  if (rehearsal.publishedAt)
    return (
      <Note tone="success" className="mt-4">
        Published on <Time at={rehearsal.publishedAt} />.
      </Note>
    );
  if (rehearsal.outdated)
    return (
      <Note tone="warning" className="mt-4">
        Other terms are in force by now. Rehearse it again beside them before it is published.
      </Note>
    );
  if (changes === 0) return null;
  return <PublishButton draftId={rehearsal.draftId as Id<"heistDraft">} action={props.publish} />;
}

function Compared(props: { label: string; before: number; after: number }) {
  const { label, before, after } = props;
  return (
    <Stat label={label} context={`${before.toLocaleString("en")} by the terms in force`}>
      {after.toLocaleString("en")}
    </Stat>
  );
}

function count(many: number, one: string): string {
  return `${many.toLocaleString("en")} ${one}${many === 1 ? "" : "s"}`;
}
