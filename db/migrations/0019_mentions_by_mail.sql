ALTER TABLE "users" ADD COLUMN "mention_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Of those out of view: who took them out last, as it was recorded.
UPDATE "comments" c SET "removed_by" = (SELECT a."actor_id" FROM "activity" a
  WHERE a."subject_type" = 'comment' AND a."subject_id" = c."id"::text AND a."verb" = 'commentRemoved' ORDER BY a."at" DESC, a."id" DESC LIMIT 1)
WHERE c."removed_at" IS NOT NULL;
