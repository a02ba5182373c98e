CREATE TABLE "ledger_account" (
	"address" text PRIMARY KEY NOT NULL,
	"asset" text NOT NULL,
	"kind" text NOT NULL,
	"hot" boolean NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_account_asset" CHECK (split_part("ledger_account"."address", ':', 1) = "ledger_account"."asset"),
	CONSTRAINT "ledger_account_kind" CHECK ("ledger_account"."kind" in ('user', 'fund', 'source')),
	CONSTRAINT "ledger_account_user_cold" CHECK (not ("ledger_account"."hot" and "ledger_account"."kind" = 'user')),
	CONSTRAINT "ledger_account_held" CHECK ("ledger_account"."held" >= 0),
	CONSTRAINT "ledger_account_covered" CHECK ("ledger_account"."kind" = 'source' or "ledger_account"."balance" >= "ledger_account"."held")
);
--> statement-breakpoint
CREATE TABLE "ledger_hold" (
	"key" text NOT NULL,
	"leg" integer NOT NULL,
	"movement_id" text NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"amount" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_hold_key_leg_pk" PRIMARY KEY("key","leg"),
	CONSTRAINT "ledger_hold_amount" CHECK ("ledger_hold"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_hot_entry" (
	"address" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "ledger_hot_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"amount" bigint NOT NULL,
	CONSTRAINT "ledger_hot_entry_address_id_pk" PRIMARY KEY("address","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_movement" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"code" text NOT NULL,
	"memo" jsonb NOT NULL,
	"digest" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_movement_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "ledger_transfer" (
	"movement_id" text NOT NULL,
	"leg" integer NOT NULL,
	"seq" bigint NOT NULL,
	"op" text NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"asset" text NOT NULL,
	"amount" bigint NOT NULL,
	"hold_movement_id" text,
	"hold_leg" integer,
	CONSTRAINT "ledger_transfer_movement_id_leg_pk" PRIMARY KEY("movement_id","leg"),
	CONSTRAINT "ledger_transfer_amount" CHECK ("ledger_transfer"."amount" > 0),
	CONSTRAINT "ledger_transfer_two_accounts" CHECK ("ledger_transfer"."debit" <> "ledger_transfer"."credit"),
	CONSTRAINT "ledger_transfer_one_asset" CHECK (split_part("ledger_transfer"."debit", ':', 1) = "ledger_transfer"."asset" and split_part("ledger_transfer"."credit", ':', 1) = "ledger_transfer"."asset"),
	CONSTRAINT "ledger_transfer_op" CHECK (case when "ledger_transfer"."op" in ('transfer', 'hold') then "ledger_transfer"."hold_movement_id" is null and "ledger_transfer"."hold_leg" is null when "ledger_transfer"."op" in ('post', 'void') then "ledger_transfer"."hold_movement_id" is not null and "ledger_transfer"."hold_leg" is not null else false end)
);
--> statement-breakpoint
CREATE INDEX "ledger_hold_expires_at" ON "ledger_hold" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "ledger_transfer_debit" ON "ledger_transfer" USING btree ("debit","seq") WHERE op in ('transfer', 'hold');--> statement-breakpoint
CREATE INDEX "ledger_transfer_credit" ON "ledger_transfer" USING btree ("credit","seq") WHERE op in ('transfer', 'post');--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_transfer_closes_once" ON "ledger_transfer" USING btree ("hold_movement_id","hold_leg") WHERE hold_movement_id is not null;