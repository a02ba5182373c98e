import { must } from "./wrong";

/** What is known from elsewhere, to compare a document with. */
export type Known = {
  /** The deployment's public keys, present and past, as it publishes them. */
  publicKeys?: readonly string[];
  /** The hash of the newest link, as somebody else has it. */
  head?: string;
};

/** Whether each key in the document is one that is known. Without any there is nothing to compare. */
export function compareKeys({ publicKeys }: Known, keys: Iterable<string>): void {
  if (!publicKeys?.length) return;
  for (const key of keys)
    must(
      publicKeys.includes(key),
      `This was signed with the key ${key}, which is not the deployment's.`,
    );
}

export function compareHead({ head }: Known, found: string): void {
  must(
    !head || head === found,
    `The last link is ${found}, and not ${head} as is known elsewhere.`,
  );
}

/** What was compared, in words for the report. */
export function comparedFacts({ publicKeys, head }: Known) {
  return [
    { name: "Key compared", value: publicKeys?.length ? "yes" : "no: compare it with the site's" },
    ...(head ? [{ name: "Head compared", value: "yes" }] : []),
  ];
}
