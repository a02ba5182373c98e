import Link from "next/link";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { type Consents, documents } from "@/lib/auth/consent/contract";
import { AgreeForm } from "../_forms/privacy-forms";
import { Part } from "./part";
import { Row, Rows } from "./rows";

export function ConsentsPart({ consents }: { consents: Consents }) {
  const { given, changed } = consents;
  return (
    <Part title="What you agreed to" lead="Each version, and when.">
      {given.length === 0 && (
        <Note>
          Your account is older than this log. What holds now: the <Link href="/terms">terms</Link>{" "}
          and the <Link href="/privacy">privacy notice</Link>.
        </Note>
      )}
      {given.length > 0 && (
        <Rows>
          {given.map(({ document, version, at }) => (
            <Row
              key={`${document}-${version}`}
              title={
                <Link href={documents[document].href}>
                  {documents[document].label}, version {version}
                </Link>
              }
              below={<Time at={at} show="day" />}
            />
          ))}
        </Rows>
      )}
      {changed.length > 0 && <AgreeForm changed={changed} />}
    </Part>
  );
}
