CREATE TABLE "heist" (
	"id" text PRIMARY KEY NOT NULL,
	"robber_id" text NOT NULL,
	"victim_id" text NOT NULL,
	"season" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"amount" bigint NOT NULL,
	"counter" boolean NOT NULL,
	"tools" text[] NOT NULL,
	"shield_id" text,
	"request_key" text NOT NULL,
	"facts" jsonb NOT NULL,
	"address_hash" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "heist_request" UNIQUE("robber_id","request_key"),
	CONSTRAINT "heist_two_people" CHECK ("heist"."status" <> 'success' or "heist"."robber_id" <> "heist"."victim_id"),
	CONSTRAINT "heist_amount" CHECK (("heist"."status" = 'success') = ("heist"."amount" > 0))
);
--> statement-breakpoint
CREATE TABLE "heist_draft" (
	"id" text PRIMARY KEY NOT NULL,
	"base" jsonb NOT NULL,
	"terms" jsonb NOT NULL,
	"rehearsed_by" text NOT NULL,
	"rehearsed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "heist_item" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'held' NOT NULL,
	"code" text NOT NULL,
	"ref" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"raised_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"chance" integer,
	"commitment" text,
	"secret" text,
	"ended_at" timestamp with time zone,
	"heist_id" text,
	CONSTRAINT "heist_item_grant" UNIQUE("code","ref"),
	CONSTRAINT "heist_item_raised_whole" CHECK (num_nulls("heist_item"."raised_at", "heist_item"."expires_at", "heist_item"."chance", "heist_item"."commitment", "heist_item"."secret") in (0, 5)),
	CONSTRAINT "heist_item_active" CHECK ("heist_item"."state" <> 'active' or "heist_item"."raised_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "heist_leave" (
	"user_id" text NOT NULL,
	"leaves_at" timestamp with time zone NOT NULL,
	CONSTRAINT "heist_leave_user_id_pk" PRIMARY KEY("user_id")
);
--> statement-breakpoint
CREATE INDEX "heist_robber" ON "heist" USING btree ("robber_id","id");--> statement-breakpoint
CREATE INDEX "heist_victim" ON "heist" USING btree ("victim_id","id");--> statement-breakpoint
CREATE INDEX "heist_robbed" ON "heist" USING btree ("victim_id","at") WHERE status = 'success';--> statement-breakpoint
CREATE INDEX "heist_struck" ON "heist" USING btree ("robber_id","at") WHERE status in ('success', 'failed_shield');--> statement-breakpoint
CREATE UNIQUE INDEX "heist_pair" ON "heist" USING btree ("season","robber_id","victim_id") WHERE status = 'success';--> statement-breakpoint
CREATE INDEX "heist_at" ON "heist" USING btree ("at");--> statement-breakpoint
CREATE INDEX "heist_address" ON "heist" USING btree ("at") WHERE address_hash is not null;--> statement-breakpoint
CREATE INDEX "heist_item_owner" ON "heist_item" USING btree ("user_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "heist_item_raised" ON "heist_item" USING btree ("user_id") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "heist_item_expiry" ON "heist_item" USING btree ("expires_at") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "heist_item_heist" ON "heist_item" USING btree ("heist_id");--> statement-breakpoint
CREATE INDEX "heist_leave_leaves_at_index" ON "heist_leave" USING btree ("leaves_at");