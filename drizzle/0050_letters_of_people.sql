ALTER TABLE "email_message" ADD COLUMN "user_id" text;--> statement-breakpoint
CREATE INDEX "email_message_user_id_index" ON "email_message" USING btree ("user_id");