import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditView } from "@/lib/audit/contract";

/** Who did what to what, when and why. Nothing here can be changed. */
export function AuditTable({ entries }: { entries: AuditView[] }) {
  if (entries.length === 0)
    return <Empty title="Nothing was done yet">Acts are listed here.</Empty>;
  return (
    <Table label="Audit log">
      <thead>
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
          <tr key={entry.seq}>
            <Td figure className="align-top text-ink-3">
              {entry.seq}
            </Td>
            <Td className="align-top text-ink-2">
              <Time at={entry.at} />
            </Td>
            <Td className="align-top">
              <b className="block font-medium">{entry.action}</b>
              <span className="text-sm text-ink-3 wrap-anywhere">
                {entry.subject}, by {entry.actor}
              </span>
            </Td>
            <Td className="min-w-40 align-top text-ink-2 wrap-anywhere">{entry.reason}</Td>
            <Td className="align-top max-lg:hidden">
              <code className="font-mono text-xs text-ink-3" title={entry.hash}>
                {entry.hash.slice(0, 4)}…{entry.hash.slice(-4)}
              </code>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
