export const documentNames = ["terms", "privacy"] as const;
export type DocumentName = (typeof documentNames)[number];

/** What people agree to. A version rises when the meaning changes; they are asked again then. */
export const documents: Record<
  DocumentName,
  { version: number; since: string; label: string; href: string }
> = {
  terms: { version: 1, since: "2026-11-21", label: "Terms", href: "/terms" },
  privacy: { version: 1, since: "2026-11-21", label: "Privacy notice", href: "/privacy" },
};

export type ConsentView = {
  document: DocumentName;
  version: number;
  /** ISO 8601. */
  at: string;
};

export type Consents = {
  given: ConsentView[];
  /** Documents that have changed since somebody agreed to them. */
  changed: DocumentName[];
};
