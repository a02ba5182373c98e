import { z } from "zod";
import { commonPin } from "./rules";

export const PIN_TRIES = 5;
export const PIN_LOCK_MINUTES = 15;

/** Four digits, as they were typed. */
export const Pin = z.string().regex(/^\d{4}$/, "Enter four digits.");

/** One that may be chosen: not the ones that are guessed first. */
export const NewPin = Pin.refine(
  (pin) => !commonPin(pin),
  "Many people have this one. Choose another.",
);
