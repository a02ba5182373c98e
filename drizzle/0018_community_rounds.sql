ALTER TABLE "bounty_attempt" DROP CONSTRAINT "split_not_negative";--> statement-breakpoint
ALTER TABLE "bounty_attempt" DROP CONSTRAINT "split_is_whole";--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "split_owner" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bounty_round" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "bounty_round" ADD COLUMN "floor_from" text;--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD CONSTRAINT "split_not_negative" CHECK (least("bounty_attempt"."split_pool", "bounty_attempt"."split_buyback", "bounty_attempt"."split_operations", "bounty_attempt"."split_owner") >= 0);--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD CONSTRAINT "split_is_whole" CHECK ("bounty_attempt"."split_pool" + "bounty_attempt"."split_buyback" + "bounty_attempt"."split_operations" + "bounty_attempt"."split_owner" = "bounty_attempt"."price");--> statement-breakpoint
ALTER TABLE "bounty_round" ADD CONSTRAINT "owner_has_floor" CHECK (("bounty_round"."owner_id" is null) = ("bounty_round"."floor_from" is null));