-- Counters that are written before each send and mean nothing an hour later: nobody waits for the disk to keep
-- them. A clean restart of the database keeps them all the same; after a crash of it they begin anew.
ALTER TABLE "rate_limit" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "plan_rate" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "chat_presence" SET UNLOGGED;
