CREATE TABLE "vector_entry" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vector_entry_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"namespace" text NOT NULL,
	"id" text NOT NULL,
	"embedder" text NOT NULL,
	"seq" bigint NOT NULL,
	"dimensions" integer NOT NULL,
	"code" "bytea" NOT NULL,
	"scale" real NOT NULL,
	"vector" "bytea" NOT NULL,
	"metadata" jsonb NOT NULL,
	CONSTRAINT "vector_entry_namespace_id_unique" UNIQUE("namespace","id")
);
--> statement-breakpoint
CREATE TABLE "vector_namespace" (
	"namespace" text PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"forgotten_seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vector_removal" (
	"namespace" text NOT NULL,
	"seq" bigint NOT NULL,
	"key" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vector_removal_namespace_seq_pk" PRIMARY KEY("namespace","seq")
);
--> statement-breakpoint
CREATE INDEX "vector_entry_namespace_seq_index" ON "vector_entry" USING btree ("namespace","seq");--> statement-breakpoint
CREATE INDEX "vector_removal_at_index" ON "vector_removal" USING btree ("at");