CREATE TABLE "companion_listing" (
	"version_id" text PRIMARY KEY NOT NULL,
	"companion_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "companion_listing_companion" ON "companion_listing" USING btree ("companion_id");--> statement-breakpoint
CREATE INDEX "chat_share_of_chat" ON "chat_share" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "chat_turn_of_chat" ON "chat_turn" USING btree ("chat_id");