CREATE TABLE "protection_declaration" (
	"user_id" text PRIMARY KEY NOT NULL,
	"birth_date" text NOT NULL,
	"country" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wallet_payout" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"state" text NOT NULL,
	"provider" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "wallet_payout" ADD CONSTRAINT "wallet_payout_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wallet_payout_user_id_index" ON "wallet_payout" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "wallet_payout_state_index" ON "wallet_payout" USING btree ("state");