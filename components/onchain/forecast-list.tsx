import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import type { ClusterView } from "@/lib/onchain/contract";
import { type Forecast, type Place, SOL } from "@/lib/relay/contract";
import { amountWords, changeWords, shortAddress } from "./asset-words";

/** What the chain itself says that a transaction would do: what leaves, what comes, to whom, and what it costs. */
export function ForecastList(props: {
  forecast: Forecast;
  places: readonly Place[];
  mints: ClusterView["mints"];
}) {
  const { forecast, places, mints } = props;
  const nameOf = (address: string) =>
    places.find((each) => each.address === address)?.name ?? `account ${shortAddress(address)}`;
  const rows: { label: ReactNode; value: ReactNode; strong?: boolean }[] = [
    ...forecast.changes.map(({ asset, change }) => ({
      label: change.startsWith("-") ? "Leaves your wallet" : "Comes to your wallet",
      value: changeWords(change, asset, mints),
      strong: true,
    })),
    ...forecast.others.map(({ address, asset, change }) => ({
      label: change.startsWith("-") ? `From ${nameOf(address)}` : `To ${nameOf(address)}`,
      value: changeWords(change, asset, mints),
    })),
    { label: "Fee of the network", value: amountWords(forecast.fee, SOL, mints) },
    ...(forecast.rentPaid === "0"
      ? []
      : [
          {
            label: "Rent of new accounts, back when they close",
            value: amountWords(forecast.rentPaid, SOL, mints),
          },
        ]),
    ...(forecast.rentBack === "0"
      ? []
      : [
          {
            label: "Rent that comes back",
            value: changeWords(forecast.rentBack, SOL, mints),
          },
        ]),
  ];
  if (forecast.changes.length === 0)
    rows.unshift({ label: "Your tokens", value: "stay as they are", strong: true });
  return <DescriptionList rows={rows} />;
}
