CREATE TABLE "credit_adjustment" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"user_id" text NOT NULL,
	"bucket" text NOT NULL,
	"change" bigint NOT NULL,
	"applied" bigint,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decision" text,
	CONSTRAINT "credit_adjustment_key_unique" UNIQUE("key"),
	CONSTRAINT "credit_adjustment_four_eyes" CHECK ("credit_adjustment"."decided_by" is null or "credit_adjustment"."decided_by" <> "credit_adjustment"."proposed_by" or "credit_adjustment"."state" = 'withdrawn'),
	CONSTRAINT "credit_adjustment_moves" CHECK ("credit_adjustment"."change" <> 0)
);
--> statement-breakpoint
CREATE TABLE "credit_bucket" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"granted" bigint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "credit_bucket_address_unique" UNIQUE("address")
);
--> statement-breakpoint
CREATE TABLE "credit_cap" (
	"user_id" text NOT NULL,
	"window" text NOT NULL,
	"value" bigint,
	"next_value" bigint,
	"next_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credit_cap_user_id_window_pk" PRIMARY KEY("user_id","window"),
	CONSTRAINT "credit_cap_not_negative" CHECK (least("credit_cap"."value", "credit_cap"."next_value") >= 0)
);
--> statement-breakpoint
CREATE TABLE "credit_charge" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"feature" text NOT NULL,
	"model" text NOT NULL,
	"subject" text NOT NULL,
	"memo" jsonb NOT NULL,
	"state" text NOT NULL,
	"held" bigint NOT NULL,
	"posted" bigint DEFAULT 0 NOT NULL,
	"parts" jsonb NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"discount" integer DEFAULT 0 NOT NULL,
	"factor" integer DEFAULT 10000 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "credit_charge_key_unique" UNIQUE("key"),
	CONSTRAINT "credit_charge_within_hold" CHECK ("credit_charge"."posted" between 0 and "credit_charge"."held")
);
--> statement-breakpoint
CREATE TABLE "credit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"code" text NOT NULL,
	"bucket" text NOT NULL,
	"bucket_id" text,
	"change" bigint NOT NULL,
	"memo" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "credit_entry_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "credit_person" (
	"user_id" text PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"next_zone" text,
	"day_starts_at" timestamp with time zone NOT NULL,
	"day_ends_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_membership" (
	"user_id" text PRIMARY KEY NOT NULL,
	"tier" text NOT NULL,
	"until" timestamp with time zone,
	"grace_until" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_rate" (
	"key" text PRIMARY KEY NOT NULL,
	"full_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credit_adjustment" ADD CONSTRAINT "credit_adjustment_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_bucket" ADD CONSTRAINT "credit_bucket_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_cap" ADD CONSTRAINT "credit_cap_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_charge" ADD CONSTRAINT "credit_charge_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_person" ADD CONSTRAINT "credit_person_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_adjustment_state_proposed_at_index" ON "credit_adjustment" USING btree ("state","proposed_at");--> statement-breakpoint
CREATE INDEX "credit_adjustment_user_id_index" ON "credit_adjustment" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "credit_bucket_open" ON "credit_bucket" USING btree ("user_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "credit_bucket_expiring" ON "credit_bucket" USING btree ("expires_at") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_bucket_one_purchased" ON "credit_bucket" USING btree ("user_id") WHERE kind = 'purchased';--> statement-breakpoint
CREATE INDEX "credit_charge_user_id_at_index" ON "credit_charge" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "credit_charge_open" ON "credit_charge" USING btree ("expires_at") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "credit_entry_user_id_at_index" ON "credit_entry" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "credit_person_day_ends_at_index" ON "credit_person" USING btree ("day_ends_at");