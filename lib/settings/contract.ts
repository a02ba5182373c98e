import { z } from "zod";

export const ChangeSetting = z.object({
  key: z.string().max(100),
  /** As JSON: `60`, `"10000000"`, `true`. */
  value: z.union([z.string().max(200), z.number(), z.boolean()]),
  reason: z.string().trim().min(3).max(300),
});
export type ChangeSetting = z.output<typeof ChangeSetting>;

export type SettingView = {
  key: string;
  value: string | number | boolean;
  fallback: string | number | boolean;
  description: string;
  changedAt: string | null;
};
