DROP TABLE "chat_care" CASCADE;--> statement-breakpoint
ALTER TABLE "chat" DROP COLUMN "root_id";--> statement-breakpoint
ALTER TABLE "chat_snapshot" DROP COLUMN "root_id";