-- The file's name stands beside the title, so that a document is found by both in one line.
ALTER TABLE "documents" ADD COLUMN "file_name" text;--> statement-breakpoint
UPDATE "documents" d SET "file_name" = f."name" FROM "stored_files" f WHERE f."id" = d."file_id";--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "file_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "search_text" text GENERATED ALWAYS AS (normalise(title || ' ' || file_name || ' ' || coalesce(original_at, ''))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents" USING gin ("search_text" gin_trgm_ops);
