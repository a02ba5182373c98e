import Link from "next/link";
import { Mark } from "@/components/motif/mark";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

const links = [
  { href: "/bounty", label: "Arena" },
  { href: "/rounds", label: "Rounds" },
  { href: "/rules", label: "Rules" },
  { href: "/terms", label: "Terms" },
  { href: "/privacy", label: "Privacy" },
  { href: "/fairness", label: "Fairness" },
];

/** The foot of pages that a stranger sees first. */
export function MarketingFooter(props: { signedIn: boolean; playMoney: boolean; theme: Theme }) {
  const { signedIn, playMoney, theme } = props;
  const own = signedIn
    ? { href: "/wallet", label: "Wallet" }
    : { href: "/sign-in", label: "Sign in" };
  return (
    <footer className="rule-double flex flex-wrap items-start justify-between gap-x-12 gap-y-6 px-4 py-7 text-sm text-ink-2 md:px-16">
      <div className="flex max-w-[46ch] gap-3">
        <Mark size={24} />
        <p>
          Most people lose their fee.
          {playMoney && " Here it is play money: it cannot be bought, sold or paid out."}
        </p>
      </div>
      <nav aria-label="Foot" className="flex flex-wrap gap-x-6">
        {[...links, own].map((link) => (
          <Link
            key={link.href}
            href={link.href}
            className="flex min-h-8 items-center pointer-coarse:min-h-11"
          >
            {link.label}
          </Link>
        ))}
      </nav>
      <div className="[&_fieldset]:m-0 [&_fieldset]:border-0 [&_fieldset]:p-0">
        <ThemeSwitch initial={theme} />
      </div>
    </footer>
  );
}
