import type { Metadata } from "next";
import type { ReactNode } from "react";
import { BuyDialog } from "@/components/billing/buy-dialog";
import { ChangeDialog } from "@/components/billing/change-dialog";
import { PackageList } from "@/components/billing/package-list";
import { PlanColumns, PlanMatrix } from "@/components/billing/plan-columns";
import { tierLabel } from "@/components/billing/words";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import type { ButtonVariant } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { readBilling, sells } from "@/lib/billing";
import { changeTierAction, previewChangeAction, startCheckoutAction } from "@/lib/billing/actions";
import type { BillingView, PaidTier, StartCheckout } from "@/lib/billing/contract";
import type { Context } from "@/lib/context";
import { type PackageId, packages, type TierName, tiers } from "@/lib/plan/contract";
import { readSettings } from "@/lib/settings";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = {
  title: "Plans",
  description: "Three plans for talking with companions, and credits by the package.",
};

export default async function PlansPage() {
  const ctx = await requestContext();
  const [shelf, billing] = await Promise.all([
    readShelf(ctx),
    ctx.actor.kind === "user" ? readBilling(ctx) : null,
  ]);
  const guest = ctx.actor.kind === "user" && ctx.actor.guest;
  const offer = { shelf, billing, signIn: !billing || guest };
  const packageActs = Object.fromEntries(
    packages.map(({ id }) => [id, <PackageAct key={id} id={id} offer={offer} />]),
  ) as Record<PackageId, ReactNode>;
  return (
    <PageBody>
      <PageHeader
        title="Plans"
        actions={billing && !guest && <LinkButton href="/billing">Billing</LinkButton>}
      >
        What it costs to talk with companions. Playing for a pool has its own money and is no part
        of a plan.
      </PageHeader>
      {!shelf.open && (
        <Note tone="quiet" className="mb-5">
          Nothing can be bought here yet: the operator has to connect a payment service.
        </Note>
      )}
      <PlanColumns
        current={billing?.tier ?? null}
        acts={{
          free: <FreeAct offer={offer} />,
          premium: <TierAct tier="premium" offer={offer} />,
          vip: <TierAct tier="vip" offer={offer} />,
        }}
      />
      <p className="mt-3 text-sm text-ink-3">
        {shelf.tax.included
          ? "Prices include the tax of your country."
          : "Tax is added by country."}{" "}
        A plan ends when you say so, with what is paid for.
      </p>
      <section aria-labelledby="matrix" className="mt-9">
        <h2 id="matrix" className="mb-3">
          Side by side
        </h2>
        <PlanMatrix />
      </section>
      <section aria-labelledby="packages" className="mt-9">
        <h2 id="packages">Credits by the package</h2>
        <p className="mt-1.5 mb-4 measure text-ink-2">
          Bought once, with any plan. Purchased credits never expire; bonus credits are there for 90
          days.
        </p>
        <PackageList acts={packageActs} />
      </section>
    </PageBody>
  );
}

type Shelf = {
  open: boolean;
  standIn: boolean;
  tax: { rates: string; included: boolean };
  country: string;
};
type Offer = { shelf: Shelf; billing: BillingView | null; signIn: boolean };

async function readShelf(ctx: Context): Promise<Shelf> {
  const set = await readSettings(ctx.db, ["billing.tax_rates", "billing.tax_included"]);
  return {
    ...sells(),
    tax: { rates: set["billing.tax_rates"], included: set["billing.tax_included"] },
    country: ctx.origin.country ?? "",
  };
}

const toSignUp = "/sign-up?next=/plans";

function FreeAct({ offer }: { offer: Offer }) {
  if (!offer.billing) return <LinkButton href={toSignUp}>Make an account</LinkButton>;
  return null;
}

function TierAct({ tier, offer }: { tier: PaidTier; offer: Offer }) {
  const { shelf, billing, signIn } = offer;
  const running = billing?.subscription;
  if (!shelf.open || running?.status === "past_due") return null;
  if (signIn)
    return (
      <LinkButton href={toSignUp} className="w-full">
        Make an account to buy it
      </LinkButton>
    );
  if (running?.paused)
    return running.tier === tier ? (
      <LinkButton href="/billing" className="w-full">
        Paused: let it go on
      </LinkButton>
    ) : null;
  if (running)
    return running.tier === tier && !running.held ? null : (
      <Change tier={tier} running={running.tier} held={running.held?.tier ?? null} />
    );
  const variant = tier === "premium" ? "primary" : "secondary";
  return (
    <Buy
      item={{ kind: "tier", tier }}
      what={`Anubis ${tierLabel(tier)}`}
      price={tiers[tier].monthlyUsdMicros}
      variant={variant}
      opener={`Choose ${tierLabel(tier)}`}
      offer={offer}
    />
  );
}

function Change(props: { tier: PaidTier; running: TierName; held: TierName | null }) {
  const { tier, running, held } = props;
  if (running === tier)
    return <p className="text-sm text-ink-3">Begins when what is paid for is over.</p>;
  const label = tierLabel(tier);
  return (
    <ChangeDialog
      tier={tier}
      opener={held === tier ? `Stay with ${label}` : `Change to ${label}`}
      variant={tier === "vip" ? "primary" : "secondary"}
      previewAction={previewChangeAction}
      changeAction={changeTierAction}
    />
  );
}

function PackageAct({ id, offer }: { id: PackageId; offer: Offer }) {
  const found = packages.find((one) => one.id === id);
  if (!found || !offer.shelf.open) return null;
  if (offer.signIn)
    return (
      <LinkButton href={toSignUp} size="dense">
        Make an account to buy it
      </LinkButton>
    );
  return (
    <Buy
      item={{ kind: "package", package: id }}
      what={`the package ${found.label}`}
      price={found.usdMicros}
      opener={`Buy ${found.label}`}
      offer={offer}
    />
  );
}

function Buy(props: {
  item: StartCheckout["item"];
  what: string;
  price: bigint;
  opener: string;
  variant?: ButtonVariant;
  offer: Offer;
}) {
  const { item, offer } = props;
  const { name = "", country = "" } = offer.billing?.buyer ?? {};
  return (
    <BuyDialog
      item={item}
      what={props.what}
      price={String(props.price)}
      monthly={item.kind === "tier"}
      buyer={{ name, country: country || offer.shelf.country }}
      tax={offer.shelf.tax}
      standIn={offer.shelf.standIn}
      opener={props.opener}
      {...(props.variant && { variant: props.variant })}
      startAction={startCheckoutAction}
    />
  );
}
