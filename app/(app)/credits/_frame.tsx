import Link from "next/link";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { myCredits } from "@/app/_shell/readings";
import { CreditHeader } from "@/components/credit/credit-header";
import { PageBody } from "@/components/shell/page-body";
import { buttonLook } from "@/components/ui/button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { readSettings } from "@/lib/settings";
import { requestContext } from "@/lib/web/session";

const tabs = [
  { href: "/credits", label: "Statement" },
  { href: "/credits/usage", label: "Usage" },
  { href: "/credits/caps", label: "Caps and day" },
];

/** What the reader of a page about credits has. */
export async function credits(here: string) {
  return (await myCredits()) ?? redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

/** What somebody has, above each part of the pages about it. */
export async function CreditsFrame(props: { current: string; children: ReactNode }) {
  const { db } = await requestContext();
  const [balance, { "credit.burn_order": order }] = await Promise.all([
    credits(props.current),
    readSettings(db, ["credit.burn_order"]),
  ]);
  return (
    <PageBody>
      <CreditHeader
        balance={balance}
        order={order}
        action={
          <Link href="/plans" className={buttonLook("primary", "normal", "max-md:w-full")}>
            Get more credits
          </Link>
        }
      />
      <NavTabs label="Parts of your credits" tabs={tabs} current={props.current} />
      <div className="mt-6">{props.children}</div>
    </PageBody>
  );
}
