CREATE TABLE "companion_file" (
	"hash" text NOT NULL,
	"owner_id" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "companion_file_hash_owner_id_pk" PRIMARY KEY("hash","owner_id")
);
--> statement-breakpoint
CREATE INDEX "companion_file_owner" ON "companion_file" USING btree ("owner_id");