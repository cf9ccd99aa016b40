-- As before, but with the schema named: PostgreSQL 17 fills and rebuilds indexes without a search path, where rows are there already.
CREATE OR REPLACE FUNCTION normalise(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))), '\s+', ' ', 'g') $$;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "single_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "tasks_search" ON "tasks" USING gin (normalise("title") gin_trgm_ops) WHERE "tasks"."title" is not null;