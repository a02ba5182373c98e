import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Time } from "@/components/ui/time";

export type Section = { title: string; says: string[] };

/** Something that people agree to: its version, and what it says. */
export function Document(props: {
  document: { label: string; version: number; since: string };
  sections: Section[];
}) {
  const { label, version, since } = props.document;
  return (
    <PageBody width="text">
      <PageHeader title={label}>
        Version {version}, since <Time at={`${since}T00:00:00.000Z`} show="day" />.
      </PageHeader>
      {props.sections.map(({ title, says }) => (
        <section key={title} className="rule-double mt-7 pt-5">
          <h2>{title}</h2>
          {says.map((paragraph) => (
            <p key={paragraph} className="mt-2 measure text-ink-2">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </PageBody>
  );
}
