CREATE TABLE "bounty_stray" (
	"signature" text NOT NULL,
	"vault" text NOT NULL,
	"source" text NOT NULL,
	"wallet" text,
	"round_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"returned_by" text,
	CONSTRAINT "bounty_stray_signature_vault_source_pk" PRIMARY KEY("signature","vault","source")
);
--> statement-breakpoint
CREATE TABLE "bounty_vault" (
	"vault" text PRIMARY KEY NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "bounty_stray_round_id_index" ON "bounty_stray" USING btree ("round_id");