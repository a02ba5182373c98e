CREATE TABLE "onchain_cursor" (
	"address" text PRIMARY KEY NOT NULL,
	"program" text NOT NULL,
	"slot" bigint NOT NULL,
	"signature" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "onchain_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"error" text,
	"handled_at" timestamp with time zone,
	CONSTRAINT "onchain_delivery_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "onchain_event" (
	"signature" text NOT NULL,
	"index" integer NOT NULL,
	"program" text NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"slot" bigint NOT NULL,
	"block_time" timestamp with time zone,
	"position" integer,
	"finalised_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"error" text,
	CONSTRAINT "onchain_event_signature_index_pk" PRIMARY KEY("signature","index")
);
--> statement-breakpoint
CREATE TABLE "onchain_key" (
	"address" text NOT NULL,
	"role" text NOT NULL,
	"sealed" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "onchain_key_role_address_pk" PRIMARY KEY("role","address")
);
--> statement-breakpoint
CREATE TABLE "onchain_outgoing" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"signature" text,
	"bytes" text,
	"last_valid_block_height" bigint,
	"tries" integer DEFAULT 0 NOT NULL,
	"error" text,
	"planned_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "onchain_transaction" (
	"signature" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"found_by" text NOT NULL,
	"slot" bigint,
	"position" integer,
	"block_time" timestamp with time zone,
	"error" text,
	"noticed_at" timestamp with time zone NOT NULL,
	"finalised_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "onchain_event" ADD CONSTRAINT "onchain_event_signature_onchain_transaction_signature_fk" FOREIGN KEY ("signature") REFERENCES "public"."onchain_transaction"("signature") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "onchain_delivery_received_at_index" ON "onchain_delivery" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "onchain_event_order" ON "onchain_event" USING btree ("program","slot","position","index");--> statement-breakpoint
CREATE INDEX "onchain_event_waiting" ON "onchain_event" USING btree ("program","slot","position","index") WHERE finalised_at is not null and applied_at is null;--> statement-breakpoint
CREATE INDEX "onchain_outgoing_open" ON "onchain_outgoing" USING btree ("due_at") WHERE state in ('planned', 'sent', 'confirmed');--> statement-breakpoint
CREATE INDEX "onchain_outgoing_state_planned_at_index" ON "onchain_outgoing" USING btree ("state","planned_at");--> statement-breakpoint
CREATE INDEX "onchain_transaction_open" ON "onchain_transaction" USING btree ("noticed_at") WHERE state in ('noticed', 'confirmed');