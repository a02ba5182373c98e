import Link from "next/link";
import { attemptHref, roundHref } from "@/components/bounty/links";
import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditView } from "@/lib/audit/contract";
import type { SubjectName } from "@/lib/bounty/contract";
import { actWords } from "./audit-words";
import { settingText } from "./setting-units";

type Names = {
  /** Public names by user id. */
  handles: Record<string, string>;
  /** Rounds and attempts by id. */
  subjects: Record<string, SubjectName>;
};

/** Who did what to what, when and why. Nothing here can be changed. */
export function AuditTable({ entries, names }: { entries: AuditView[]; names: Names }) {
  if (entries.length === 0)
    return <Empty title="Nothing was done yet">Acts are listed here.</Empty>;
  return (
    <Table label="Audit log">
      <thead className="max-md:sr-only">
        <tr>
          <Th figure>No.</Th>
          <Th>Time</Th>
          <Th>Act</Th>
          <Th>Why</Th>
          <Th className="max-lg:hidden">Hash</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} names={names} />
        ))}
      </tbody>
    </Table>
  );
}

/** On a phone one column: the act, what it was done to, when, and why below. */
function Entry({ entry, names }: { entry: AuditView; names: Names }) {
  return (
    <tr>
      <Td figure className="align-top text-ink-3">
        {entry.seq}
      </Td>
      <Td className="align-top text-ink-2 max-md:hidden">
        <Time at={entry.at} />
      </Td>
      <Td className="w-full align-top md:w-auto">
        <b className="block font-medium">{actWords(entry.action)}</b>
        <span className="text-sm text-ink-3 wrap-anywhere">
          <Subject id={entry.subject} names={names} />, by {actorName(entry.actor, names)}
          <Change entry={entry} />
        </span>
        <span className="mt-1 block text-sm text-ink-3 md:hidden">
          <Time at={entry.at} />
        </span>
        <span className="mt-1 block text-ink-2 wrap-anywhere md:hidden">{entry.reason}</span>
      </Td>
      <Td className="min-w-40 align-top text-ink-2 wrap-anywhere max-md:hidden">{entry.reason}</Td>
      <Td className="align-top max-lg:hidden">
        <code className="font-mono text-xs text-ink-3" title={entry.hash}>
          {entry.hash.slice(0, 4)}…{entry.hash.slice(-4)}
        </code>
      </Td>
    </tr>
  );
}

function Subject({ id, names }: { id: string; names: Names }) {
  const known = names.subjects[id];
  if (!known) return id;
  const { attempt, roundNumber } = known;
  if (!attempt) return <Link href={roundHref(roundNumber)}>Round {roundNumber}</Link>;
  return (
    <Link href={attemptHref(attempt.id)}>
      Attempt {attempt.number}, round {roundNumber}
    </Link>
  );
}

function actorName(actor: string, names: Names): string {
  if (actor.startsWith("system:")) return `the system (${actor.slice("system:".length)})`;
  return names.handles[actor] ?? actor;
}

/** Of a setting, from what to what. */
function Change({ entry }: { entry: AuditView }) {
  const { from, to } = entry.details;
  if (entry.action !== "settings.change_setting" || !isValue(from) || !isValue(to)) return null;
  const setting = { key: entry.subject, fallback: to };
  return (
    <span className="block">
      {settingText(setting, from)} → {settingText(setting, to)}
    </span>
  );
}

function isValue(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
