import type { Guardian, GuardianView } from "./contract";

/** What people may see of a guardian: never its persona. */
export function viewOf({ id, slug, name, level, blurb, emblem, kind }: Guardian): GuardianView {
  return { id, slug, name, level, blurb, emblem, kind };
}
