CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
-- What search compares: composed, without accents (đ becomes d), lower case, single spaces. Han and Hangul stay as they are.
CREATE FUNCTION normalise(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT regexp_replace(lower(unaccent('unaccent'::regdictionary, normalize(value, NFC))), '\s+', ' ', 'g') $$;
