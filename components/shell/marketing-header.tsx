import Link from "next/link";
import { Lockup } from "@/components/motif/lockup";
import { LinkButton } from "@/components/ui/link-button";
import { PlayMoneyTag } from "@/components/ui/tag";

const links = [
  { href: "/bounty", label: "Arena" },
  { href: "/rounds", label: "Rounds" },
  { href: "/rules", label: "Rules" },
];

/** The head of pages that a stranger sees first. */
export function MarketingHeader(props: { signedIn: boolean; playMoney: boolean }) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3.5 md:px-16 md:py-5.5">
      <Lockup size="large" />
      <nav aria-label="Main" className="flex gap-8 max-md:order-last max-md:w-full max-md:gap-6">
        {links.map((link) => (
          <Link
            key={link.href}
            href={link.href}
            className="flex min-h-11 items-center text-ink-2 no-underline hover:text-ink hover:underline md:min-h-8"
          >
            {link.label}
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-3.5">
        {props.playMoney && <PlayMoneyTag />}
        {props.signedIn ? (
          <LinkButton href="/wallet">Wallet</LinkButton>
        ) : (
          <LinkButton href="/sign-in">Sign in</LinkButton>
        )}
      </div>
    </header>
  );
}
