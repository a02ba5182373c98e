CREATE TABLE "protection_exclusion" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "protection_identity" (
	"mark" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "protection_identity_mark_user_id_pk" PRIMARY KEY("mark","user_id")
);
--> statement-breakpoint
CREATE TABLE "protection_limit" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" bigint,
	"next_value" bigint,
	"next_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "protection_limit_user_id_kind_pk" PRIMARY KEY("user_id","kind"),
	CONSTRAINT "protection_limit_not_negative" CHECK (least("protection_limit"."value", "protection_limit"."next_value") >= 0)
);
--> statement-breakpoint
CREATE TABLE "protection_play" (
	"user_id" text PRIMARY KEY NOT NULL,
	"session_started_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"session_seconds" integer NOT NULL,
	"checked_seconds" integer NOT NULL,
	"day" text NOT NULL,
	"day_seconds" integer NOT NULL,
	"check_minutes" integer
);
--> statement-breakpoint
CREATE INDEX "protection_exclusion_user_id_index" ON "protection_exclusion" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "protection_exclusion_ends_at_index" ON "protection_exclusion" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "protection_identity_user_id_index" ON "protection_identity" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "ledger_transfer_paid_since" ON "ledger_transfer" USING btree ("debit","movement_id") WHERE op in ('transfer', 'hold') and debit like 'usd:user:%';--> statement-breakpoint
CREATE INDEX "ledger_transfer_got_since" ON "ledger_transfer" USING btree ("credit","movement_id") WHERE op in ('transfer', 'post') and credit like 'usd:user:%';