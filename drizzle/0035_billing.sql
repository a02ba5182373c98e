CREATE TABLE "billing_checkout" (
	"session_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"subject" text NOT NULL,
	"purchase_id" text,
	"total" bigint NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "billing_checkout_purchase_id_unique" UNIQUE("purchase_id")
);
--> statement-breakpoint
CREATE TABLE "billing_customer" (
	"user_id" text PRIMARY KEY NOT NULL,
	"stripe_id" text,
	"name" text DEFAULT '' NOT NULL,
	"country" text DEFAULT '' NOT NULL,
	"card_brand" text,
	"card_last4" text,
	CONSTRAINT "billing_customer_stripe_id_unique" UNIQUE("stripe_id")
);
--> statement-breakpoint
CREATE TABLE "billing_event" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "billing_invoice" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"number" integer,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"payment_reference" text,
	"corrects_id" text,
	"buyer" jsonb NOT NULL,
	"seller" text NOT NULL,
	"lines" jsonb NOT NULL,
	"net" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"total" bigint NOT NULL,
	"tax_basis_points" integer NOT NULL,
	"tax_included" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"issued_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	CONSTRAINT "billing_invoice_source_unique" UNIQUE("source")
);
--> statement-breakpoint
CREATE TABLE "billing_notice" (
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "billing_notice_subject_kind_pk" PRIMARY KEY("subject","kind")
);
--> statement-breakpoint
CREATE TABLE "billing_purchase" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"package_id" text NOT NULL,
	"credits" bigint NOT NULL,
	"bonus" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"state" text NOT NULL,
	"payment_intent" text NOT NULL,
	"paid_at" timestamp with time zone NOT NULL,
	CONSTRAINT "billing_purchase_payment_intent_unique" UNIQUE("payment_intent")
);
--> statement-breakpoint
CREATE TABLE "billing_series" (
	"kind" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing_subscription" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"stripe_id" text NOT NULL,
	"tier" text NOT NULL,
	"status" text NOT NULL,
	"held_tier" text,
	"held_until" timestamp with time zone,
	"period_start" timestamp with time zone NOT NULL,
	"period_end" timestamp with time zone NOT NULL,
	"cancel_at_period_end" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "billing_subscription_stripe_id_unique" UNIQUE("stripe_id")
);
--> statement-breakpoint
CREATE INDEX "billing_checkout_user_id_created_at_index" ON "billing_checkout" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "billing_event_received_at_id_index" ON "billing_event" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "billing_event_state_received_at_index" ON "billing_event" USING btree ("state","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "billing_invoice_number" ON "billing_invoice" USING btree ("kind","number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "billing_invoice_user_id_created_at_index" ON "billing_invoice" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "billing_invoice_payment_reference_index" ON "billing_invoice" USING btree ("payment_reference");--> statement-breakpoint
CREATE INDEX "billing_invoice_corrects_id_index" ON "billing_invoice" USING btree ("corrects_id");--> statement-breakpoint
CREATE INDEX "billing_purchase_user_id_paid_at_index" ON "billing_purchase" USING btree ("user_id","paid_at");--> statement-breakpoint
CREATE INDEX "billing_subscription_user_id_index" ON "billing_subscription" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "billing_subscription_status_period_end_index" ON "billing_subscription" USING btree ("status","period_end");