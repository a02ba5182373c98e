"use server";

import { z } from "zod";
import { highestNextPrice } from "@/lib/bounty";
import { defineAction } from "@/lib/web/action";
import { refillPlayMoney } from "./refill-play-money";

export const refillPlayMoneyAction = defineAction(z.object({}).default({}), async (ctx) =>
  refillPlayMoney(ctx, await highestNextPrice(ctx.db)),
);
