import { type DocumentName, documentNames } from "./contract";

/** The documents of which somebody has agreed to an earlier version only. */
export function changedSince(
  given: readonly { document: DocumentName; version: number }[],
  present: Record<DocumentName, { version: number }>,
): DocumentName[] {
  return documentNames.filter((name) => {
    const versions = given.filter(({ document }) => document === name);
    return versions.length > 0 && versions.every(({ version }) => version < present[name].version);
  });
}
