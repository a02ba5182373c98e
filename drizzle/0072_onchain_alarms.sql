CREATE TABLE "onchain_alarm" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"cleared_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "onchain_check" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "onchain_cursor" ADD COLUMN "genesis" text;--> statement-breakpoint
CREATE UNIQUE INDEX "onchain_alarm_open" ON "onchain_alarm" USING btree ("kind","subject") WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX "onchain_alarm_raised_at_index" ON "onchain_alarm" USING btree ("raised_at");--> statement-breakpoint
CREATE INDEX "onchain_check_kind_at_index" ON "onchain_check" USING btree ("kind","at");