import { accountMethods } from "./accounts";
import { blockMethods } from "./blocks";
import type { Method } from "./method";
import { networkMethods } from "./network";
import { sendMethods } from "./send";
import { tokenMethods } from "./tokens";
import { transactionMethods } from "./transactions";

export const methods = new Map<string, Method>(
  Object.entries({
    ...networkMethods,
    ...accountMethods,
    ...tokenMethods,
    ...blockMethods,
    ...transactionMethods,
    ...sendMethods,
  }),
);
