DROP TABLE "companion_image" CASCADE;--> statement-breakpoint
ALTER TABLE "companion" ADD COLUMN "place" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "companion" ADD COLUMN "draft_archive" text;--> statement-breakpoint
ALTER TABLE "companion_version" ADD COLUMN "archive" text;