import type { IconName } from "@/components/motif/icon";

export type FigureName = "pool" | "balance" | "credits";
export type SectionName = "Play" | "Talk" | "Keep" | "Foot";

export type Entry = {
  href: string;
  label: string;
  section: SectionName;
  icon: IconName;
  /** The live figure that stands beside the entry as its page number. */
  figure?: FigureName;
  needs?: "viewer" | "admin";
  /** Has its own place at the foot of a phone, there under this name where it has one. */
  tab?: true | string;
  /** Longer addresses that belong to this entry as well. */
  also?: string[];
};

/** The table of contents. A new part of the product adds its line here and nowhere else. */
export const contents: readonly Entry[] = [
  { href: "/bounty", label: "Arena", section: "Play", icon: "arena", figure: "pool", tab: true },
  {
    href: "/rounds",
    label: "Rounds",
    section: "Play",
    icon: "rounds",
    tab: true,
    also: ["/attempts", "/players"],
  },
  { href: "/leaderboard", label: "Leaderboard", section: "Play", icon: "board" },
  { href: "/friends", label: "Friends", section: "Play", icon: "share", needs: "viewer" },
  { href: "/heists", label: "Heists", section: "Play", icon: "heists", needs: "viewer" },
  { href: "/teams", label: "Teams", section: "Play", icon: "teams" },
  { href: "/guardians", label: "Guardians", section: "Play", icon: "guardians" },
  { href: "/patterns", label: "Patterns", section: "Play", icon: "eye" },
  { href: "/practice", label: "Practice", section: "Play", icon: "practice" },
  {
    href: "/companions",
    label: "Companions",
    section: "Talk",
    icon: "companions",
    figure: "credits",
    tab: "Talk",
  },
  { href: "/chats", label: "Chats", section: "Talk", icon: "rooms", needs: "viewer" },
  { href: "/memories", label: "Memories", section: "Talk", icon: "memory", needs: "viewer" },
  {
    href: "/wallet",
    label: "Wallet",
    section: "Keep",
    icon: "wallet",
    figure: "balance",
    needs: "viewer",
    tab: true,
  },
  { href: "/credits", label: "Credits", section: "Keep", icon: "token", needs: "viewer" },
  { href: "/token", label: "Token", section: "Keep", icon: "token" },
  { href: "/plans", label: "Plans", section: "Keep", icon: "shop", also: ["/billing"] },
  { href: "/rules", label: "Rules", section: "Foot", icon: "rules" },
  { href: "/fairness", label: "Fairness", section: "Foot", icon: "check", also: ["/verifier"] },
  {
    href: "/transparency",
    label: "Transparency",
    section: "Foot",
    icon: "shield",
    also: ["/chain"],
  },
  { href: "/developers", label: "API", section: "Foot", icon: "rules" },
  {
    href: "/settings",
    label: "Settings",
    section: "Foot",
    icon: "settings",
    needs: "viewer",
    also: ["/appeals"],
  },
  { href: "/admin", label: "Admin", section: "Foot", icon: "shield", needs: "admin" },
];

/** The entry whose page this is: the one with the longest address that the path begins with. */
export function entryOf(path: string): Entry | undefined {
  const length = (entry: Entry) =>
    Math.max(0, ...[entry.href, ...(entry.also ?? [])].filter(covers).map((href) => href.length));
  function covers(href: string): boolean {
    return path === href || path.startsWith(`${href}/`);
  }
  const found = contents.filter((entry) => length(entry) > 0);
  return found.sort((a, b) => length(b) - length(a))[0];
}

/** The entries that this person may see. */
export function entriesFor(person: { signedIn: boolean; admin: boolean }): Entry[] {
  return contents.filter((entry) => {
    if (entry.needs === "admin") return person.admin;
    return entry.needs !== "viewer" || person.signedIn;
  });
}
