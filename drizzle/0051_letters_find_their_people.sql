-- Until now a letter knew an address alone. Whose it is says the address that an account has, or
-- else the links that were sent there.
UPDATE "email_message" m SET "user_id" = u."id" FROM "app_user" u WHERE u."email" = m."to_address";--> statement-breakpoint
UPDATE "email_message" m SET "user_id" = t."user_id" FROM "auth_token" t
  WHERE m."user_id" IS NULL AND t."email" = m."to_address";
