ALTER TABLE "credit_charge" ADD COLUMN "rate" bigint DEFAULT 100000 NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_charge" ADD COLUMN "least" bigint DEFAULT 10000 NOT NULL;