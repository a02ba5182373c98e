ALTER TABLE "community_proposal" ADD COLUMN "owner_share" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "community_proposal" ADD COLUMN "round_days" integer DEFAULT 14 NOT NULL;