"use client";

import { type FormEvent, useCallback, useState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { type StartCheckout, taxed, taxRateOf } from "@/lib/billing/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { countries } from "./countries";

export type TaxTerms = { rates: string; included: boolean };

/** Asks to whom the invoice is made out, says what it costs there, and goes to the checkout page. */
export function BuyDialog(props: {
  item: StartCheckout["item"];
  /** `Anubis Premium`, `100 credits`. */
  what: string;
  /** Micro-USD before tax is added or split. */
  price: string;
  monthly: boolean;
  buyer: { name: string; country: string };
  tax: TaxTerms;
  /** Where a stand-in takes the payment. */
  standIn: boolean;
  opener: string;
  variant?: ButtonVariant;
  startAction: (input: StartCheckout) => Promise<ActionResult<{ url: string }>>;
}) {
  const { item, startAction } = props;
  const [country, setCountry] = useState(props.buyer.country);
  const [leaving, setLeaving] = useState(false);
  const { net, tax, total } = taxed(
    BigInt(props.price),
    taxRateOf(props.tax.rates, country),
    props.tax.included,
  );
  const go = useCallback(({ url }: { url: string }) => {
    setLeaving(true);
    window.location.assign(url);
  }, []);
  const state = useSubmit(startAction, go);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get("name");
    state.submit({ item, name: typeof name === "string" ? name : "", country });
  };
  const period = props.monthly ? " a month" : "";
  return (
    <Dialog
      title={`Buy ${props.what}?`}
      description={
        props.monthly
          ? "Charged now and each month on this day, until you end it."
          : "Charged once. Purchased credits never expire; a bonus is there for 90 days."
      }
      onOpenChange={state.forget}
      trigger={
        <Button variant={props.variant} className="w-full">
          {props.opener}
        </Button>
      }
    >
      <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        <TextField
          label="Name on the invoice"
          name="name"
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={props.buyer.name}
          error={fieldText(state.refusal?.fields, "name")}
        />
        <CountryField
          value={country}
          onChange={setCountry}
          error={fieldText(state.refusal?.fields, "country")}
        />
        <DescriptionList
          rows={[
            { label: "Net", value: formatUsd(net) },
            { label: "Tax", value: country === "" ? "by country" : formatUsd(tax) },
            { label: `Total${period}`, value: formatUsd(total), strong: true },
          ]}
        />
        {props.standIn && (
          <Note>This is a demonstration: you pay at a stand-in, with a test card.</Note>
        )}
        {state.refusal && !state.refusal.fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button
            type="submit"
            variant="primary"
            className="grow"
            pending={state.pending || leaving}
            pendingLabel="Going to the checkout"
          >
            Go on to pay {formatUsd(total)}
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}

export function CountryField(props: {
  value: string;
  onChange: (code: string) => void;
  error?: string | undefined;
}) {
  return (
    <SelectField
      label="Country"
      name="country"
      autoComplete="country"
      required
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.error}
      hint="Decides the tax."
    >
      <option value="">Choose</option>
      {countries().map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
