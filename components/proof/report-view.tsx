import { DescriptionList } from "@/components/ui/description-list";
import { Note } from "@/components/ui/note";
import type { Report } from "@/lib/proof/verify/report";
import { monoRow } from "./mono";

const headings: Record<Report["result"], string> = {
  sound: "Everything that can be checked fits",
  wrong: "Something is wrong",
  unreadable: "This is no export and no receipt",
};

/** What a verification found: the result, the first wrong line, the answers, and the limits. */
export function ReportView({ report }: { report: Report }) {
  const { result, finding, about, answers, facts, limits } = report;
  return (
    <section aria-label="Result" className="rule-double mt-6 pt-4">
      <div role="status">
        <p className="text-sm text-ink-3">{about?.name}</p>
        <h2 className={result === "sound" ? "text-malachite" : "text-carnelian"}>
          {headings[result]}
        </h2>
        {finding && (
          <Note tone="warning" className="mt-3">
            {finding.line > 0 && (
              <p className="font-mono text-xs">
                Line {finding.line}
                {finding.link !== null && `, link ${finding.link}`}
              </p>
            )}
            <p className="mt-1 text-ink wrap-anywhere">{finding.sentence}</p>
          </Note>
        )}
      </div>
      {answers.length > 0 && (
        <dl className="mt-4 max-w-[66ch] space-y-3">
          {answers.map(({ question, answer }) => (
            <div key={question}>
              <dt className="font-semibold">{question}</dt>
              <dd className="mt-0.5 text-ink-2 wrap-anywhere">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {result === "wrong" && facts.length > 0 && (
        <p className="mt-5 text-sm text-ink-3">What was read before that fits:</p>
      )}
      {facts.length > 0 && (
        <DescriptionList
          className={result === "wrong" ? "mt-1" : "mt-5"}
          rows={facts.map(({ name, value }) => ({
            ...monoRow(name, value),
            long: value.length > 40,
          }))}
        />
      )}
      {result !== "unreadable" && (
        <section className="mt-5">
          <h3>What this cannot prove</h3>
          <ul className="mt-1.5 max-w-[66ch] list-disc space-y-1 pl-5 text-sm text-ink-2">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
