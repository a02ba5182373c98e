CREATE TABLE "notice" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "notice_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"other_id" text,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "notice_user_id_kind_ref_pk" PRIMARY KEY("user_id","kind","ref")
);
--> statement-breakpoint
CREATE TABLE "notice_preference" (
	"user_id" text PRIMARY KEY NOT NULL,
	"mailed" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"invited_id" text PRIMARY KEY NOT NULL,
	"inviter_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"turns" integer DEFAULT 0 NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"qualified_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"tokens" integer DEFAULT 0 NOT NULL,
	"points" bigint DEFAULT 0 NOT NULL,
	"tokens_back" integer DEFAULT 0 NOT NULL,
	"points_back" bigint DEFAULT 0 NOT NULL,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "referral_not_oneself" CHECK ("referral"."invited_id" <> "referral"."inviter_id")
);
--> statement-breakpoint
CREATE TABLE "referral_code" (
	"user_id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_code_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "referral_signal" (
	"invited_id" text NOT NULL,
	"kind" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_signal_invited_id_kind_pk" PRIMARY KEY("invited_id","kind")
);
--> statement-breakpoint
CREATE TABLE "referral_trace" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_trace_user_id_kind_hash_pk" PRIMARY KEY("user_id","kind","hash")
);
--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_invited_id_app_user_id_fk" FOREIGN KEY ("invited_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_inviter_id_app_user_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_code" ADD CONSTRAINT "referral_code_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_signal" ADD CONSTRAINT "referral_signal_invited_id_referral_invited_id_fk" FOREIGN KEY ("invited_id") REFERENCES "public"."referral"("invited_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_trace" ADD CONSTRAINT "referral_trace_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_newest" ON "notice" USING btree ("user_id","seq");--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("user_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notice_at" ON "notice" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_other" ON "notice" USING btree ("other_id") WHERE other_id is not null;--> statement-breakpoint
CREATE INDEX "referral_inviter_id_at_index" ON "referral" USING btree ("inviter_id","at");--> statement-breakpoint
CREATE INDEX "referral_waiting" ON "referral" USING btree ("at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "referral_signal_at_index" ON "referral_signal" USING btree ("at");--> statement-breakpoint
CREATE INDEX "referral_trace_kind_hash_index" ON "referral_trace" USING btree ("kind","hash");--> statement-breakpoint
CREATE INDEX "referral_trace_last_at_index" ON "referral_trace" USING btree ("last_at");