DROP INDEX "memory_summary_user_id_index";--> statement-breakpoint
ALTER TABLE "memory_summary" DROP CONSTRAINT "memory_summary_chat_id_version_pk";--> statement-breakpoint
ALTER TABLE "memory_chat" DROP CONSTRAINT "memory_chat_pkey";--> statement-breakpoint
ALTER TABLE "memory_chat" ADD CONSTRAINT "memory_chat_user_id_chat_id_pk" PRIMARY KEY("user_id","chat_id");--> statement-breakpoint
ALTER TABLE "memory_summary" ADD CONSTRAINT "memory_summary_user_id_chat_id_version_pk" PRIMARY KEY("user_id","chat_id","version");
