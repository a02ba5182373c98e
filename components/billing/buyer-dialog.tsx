"use client";

import { type FormEvent, useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { SaveBuyer } from "@/lib/billing/contract";
import type { ActionResult } from "@/lib/core/result";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { CountryField } from "./buy-dialog";

/** Changes to whom the next invoices are made out. */
export function BuyerDialog(props: {
  buyer: SaveBuyer;
  saveAction: (input: SaveBuyer) => Promise<ActionResult<unknown>>;
}) {
  const [open, setOpen] = useState(false);
  const [country, setCountry] = useState(props.buyer.country);
  const toast = useToast();
  const done = useCallback(() => {
    setOpen(false);
    toast({ text: "Kept for the next invoices.", tone: "success" });
  }, [toast]);
  const state = useSubmit(props.saveAction, done);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get("name");
    state.submit({ name: typeof name === "string" ? name : "", country });
  };
  return (
    <Dialog
      title="To whom are invoices made out?"
      description="Holds from the next invoice on. Those that were issued stay as they are."
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        state.forget();
      }}
      trigger={<Button size="dense">Change</Button>}
    >
      <form onSubmit={submit} className="mt-4 flex flex-col gap-4">
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
        {state.refusal && !state.refusal.fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button type="submit" variant="primary" className="grow" pending={state.pending}>
            Save
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
