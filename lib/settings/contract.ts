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
  /** In force; or, where `readable` is false, what is stored, as JSON text. */
  value: string | number | boolean;
  /** False when the stored value fits the setting no longer: whatever needs it fails until it is changed. */
  readable: boolean;
  fallback: string | number | boolean;
  description: string;
  changedAt: string | null;
};
