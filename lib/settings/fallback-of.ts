import { type Env, env } from "@/lib/env";
import { registry, type SettingKey, type SettingValue } from "./registry";

/** Settings whose default a deployment may set by its environment, in the same units. */
const variables = {
  "heist.enabled": "HEIST_ENABLED",
  "heist.steal_percentage": "HEIST_STEAL_PERCENTAGE",
  "heist.steal_max": "HEIST_MAX_STEAL_POINTS",
  "heist.cooldown_hours": "HEIST_COOLDOWN_HOURS",
  "heist.target_cooldown_hours": "HEIST_TARGET_COOLDOWN_HOURS",
  "heist.target_min_points": "HEIST_MIN_TARGET_POINTS",
} as const satisfies Partial<Record<SettingKey, keyof Env>>;

/** What holds where nobody has changed a setting: the environment's word, or the registry's. */
export function fallbackOf<K extends SettingKey>(key: K): SettingValue<K> {
  const variable = variables[key as keyof typeof variables];
  const set = variable ? env()[variable] : undefined;
  return (set ?? registry[key].default) as SettingValue<K>;
}
