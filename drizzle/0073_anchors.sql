CREATE TABLE "bounty_anchor" (
	"round_id" text NOT NULL,
	"size" integer NOT NULL,
	"head" text NOT NULL,
	"cluster" text NOT NULL,
	"state" text NOT NULL,
	"signature" text,
	"signer" text,
	"slot" bigint,
	"block_time" timestamp with time zone,
	"planned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_anchor_round_id_size_cluster_pk" PRIMARY KEY("round_id","size","cluster")
);
--> statement-breakpoint
CREATE INDEX "bounty_anchor_open" ON "bounty_anchor" USING btree ("planned_at") WHERE state = 'planned';