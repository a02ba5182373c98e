/** The tags that somebody wrote with commas between them: trimmed, each once, at most twelve. */
export function tagsIn(text: string): string[] {
  const tags = text
    .split(",")
    .map((tag) => tag.trim().replace(/^#/, "").slice(0, 40))
    .filter(Boolean);
  return [...new Set(tags)].slice(0, 12);
}
