"use client";

import { LinkButton } from "@/components/ui/link-button";
import { browseLinks, isPhone } from "./browse-links";

/** On a phone a wallet is an app with a browser of its own: this page is opened there. */
export function PhoneWallets() {
  if (!isPhone(navigator.userAgent)) return null;
  return (
    <div className="mt-4">
      <p className="text-sm text-ink-2">
        Or open this page in the browser of your wallet app, and sign in there.
      </p>
      <div className="mt-2.5 flex flex-wrap gap-2.5">
        {browseLinks(location.href).map(({ name, href }) => (
          <LinkButton key={name} href={href}>
            Open in {name}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}
