CREATE TABLE "moderation_case" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"user_id" text NOT NULL,
	"place" text NOT NULL,
	"subject" text,
	"request_key" text NOT NULL,
	"message" text NOT NULL,
	"outcome" text NOT NULL,
	"categories" text[] NOT NULL,
	"confidence" real NOT NULL,
	"judge" text NOT NULL,
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"decision_reason" text
);
--> statement-breakpoint
CREATE INDEX "moderation_case_decided_at_id_index" ON "moderation_case" USING btree ("decided_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_case_user_id_place_request_key_index" ON "moderation_case" USING btree ("user_id","place","request_key");