ALTER TABLE "moderation_case" ADD COLUMN "appeal" text;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD COLUMN "appealed_at" timestamp with time zone;