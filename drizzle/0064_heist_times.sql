-- In two steps: what was written before has no time, and does not get that of this migration.
ALTER TABLE "heist" ADD COLUMN "took_micros" integer;--> statement-breakpoint
ALTER TABLE "heist" ALTER COLUMN "took_micros" SET DEFAULT extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000000;
