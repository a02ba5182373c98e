import type { z } from "zod";

type Definition<S extends z.ZodType> = { schema: S; default: z.output<S>; description: string };
export const define = <S extends z.ZodType>(
  schema: S,
  fallback: z.output<S>,
  description: string,
): Definition<S> => ({ schema, default: fallback, description });
