CREATE TABLE "onchain_aside" (
	"id" text PRIMARY KEY NOT NULL,
	"signature" text NOT NULL,
	"index" integer NOT NULL,
	"program" text NOT NULL,
	"name" text NOT NULL,
	"slot" bigint NOT NULL,
	"error" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decision" text,
	CONSTRAINT "onchain_aside_four_eyes" CHECK ("onchain_aside"."decided_by" is null or "onchain_aside"."decided_by" <> "onchain_aside"."proposed_by" or "onchain_aside"."state" = 'withdrawn')
);
--> statement-breakpoint
ALTER TABLE "onchain_event" ADD COLUMN "set_aside_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "onchain_aside_open" ON "onchain_aside" USING btree ("signature","index") WHERE state = 'proposed';