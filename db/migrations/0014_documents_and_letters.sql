ALTER TABLE "office" ADD COLUMN "signed_text_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_files" ADD COLUMN "text_problem" text;--> statement-breakpoint
ALTER TABLE "stored_files" ADD COLUMN "gone_at" timestamp with time zone;