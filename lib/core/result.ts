import type { ErrorCode } from "./errors";

/** What a server action answers. `reason` is for the page to put in words; `fields` names inputs. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      code: ErrorCode;
      reason: string;
      fields?: Record<string, string[]>;
      /** Seconds after which the same call may succeed. */
      retryAfter?: number;
      /** Figures that say what is missing. */
      details?: Readonly<Record<string, string>>;
    };
