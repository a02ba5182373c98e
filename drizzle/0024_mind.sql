CREATE TABLE "bounty_pattern" (
	"technique" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"successes" integer NOT NULL,
	"first_seen" timestamp with time zone NOT NULL,
	"last_seen" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bounty_pattern_example" (
	"technique" text NOT NULL,
	"attempt_id" text NOT NULL,
	"won" boolean NOT NULL,
	"confidence" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_pattern_example_technique_attempt_id_pk" PRIMARY KEY("technique","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "bounty_summary" (
	"round_id" text NOT NULL,
	"from_number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_summary_round_id_from_number_pk" PRIMARY KEY("round_id","from_number")
);
--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "detection" jsonb;--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "shown" jsonb;--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "learned_by" text;--> statement-breakpoint
CREATE INDEX "bounty_summary_at_index" ON "bounty_summary" USING btree ("at");--> statement-breakpoint
CREATE INDEX "bounty_attempt_won" ON "bounty_attempt" USING btree ("judged_at") WHERE "bounty_attempt"."state" = 'won';--> statement-breakpoint
CREATE INDEX "bounty_attempt_withheld" ON "bounty_attempt" USING btree ("id") WHERE "bounty_attempt"."withheld_at" is not null;--> statement-breakpoint
CREATE INDEX "bounty_attempt_learned" ON "bounty_attempt" USING btree ("learned_by") WHERE "bounty_attempt"."state" in ('won', 'rejected');