/** A hash, key or name that is compared letter by letter. */
export function Mono({ children }: { children: string }) {
  return <span className="font-mono text-xs wrap-anywhere">{children}</span>;
}

/** A row of a description list for a hash: on a narrow screen it has a line of its own. */
export function monoRow(label: string, text: string) {
  return { label, value: <Mono>{text}</Mono>, long: true };
}
