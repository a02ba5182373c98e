CREATE TABLE "chat_proactive" (
	"chat_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"per_week" integer NOT NULL,
	"quiet_from" text NOT NULL,
	"quiet_to" text NOT NULL,
	"zone" text NOT NULL,
	"by_email" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"sent" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"run" text,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "chat_proactive" ADD CONSTRAINT "chat_proactive_chat_id_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_proactive_due" ON "chat_proactive" USING btree ("next_at");