CREATE TABLE "account_removal" (
	"user_id" text PRIMARY KEY NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "account_removal_done_at_due_at_index" ON "account_removal" USING btree ("done_at","due_at");