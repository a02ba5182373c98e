CREATE TABLE "bounty_checkpoint" (
	"round_id" text NOT NULL,
	"size" integer NOT NULL,
	"signed" jsonb NOT NULL,
	"peaks" jsonb NOT NULL,
	CONSTRAINT "bounty_checkpoint_round_id_size_pk" PRIMARY KEY("round_id","size")
);
--> statement-breakpoint
CREATE TABLE "bounty_link" (
	"round_id" text NOT NULL,
	"seq" integer NOT NULL,
	"attempt_id" text,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "bounty_link_round_id_seq_pk" PRIMARY KEY("round_id","seq")
);
--> statement-breakpoint
CREATE TABLE "bounty_manifest" (
	"round_id" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"signed" jsonb NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_manifest_round_id_version_pk" PRIMARY KEY("round_id","version")
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"public_key" text PRIMARY KEY NOT NULL,
	"sealed" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "manifest_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "withheld_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bounty_round" ADD COLUMN "prompt_salt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bounty_round" ADD COLUMN "manifest_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "bounty_link_attempt_id_index" ON "bounty_link" USING btree ("attempt_id");