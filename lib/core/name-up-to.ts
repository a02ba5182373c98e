import { z } from "zod";
import { firstUnsendable } from "./unsendable";

/** What somebody calls something: a text of so many characters at most, with nothing that cannot be sent. */
export const nameUpTo = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (value) => firstUnsendable(value) === null,
      "There are characters that cannot be sent.",
    );
