-- What duplicates are found by: a name without accents and marks, its words in one order, so that "Nguyễn Văn Nên" and "NEN, Nguyen Van"
-- are the same. Han and Hangul lose the spaces between them.
CREATE FUNCTION name_key(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT coalesce(string_agg(word, ' ' ORDER BY word COLLATE "C"), '')
  FROM regexp_split_to_table(regexp_replace(public.normalise(value), '([\u3400-\u9fff\uac00-\ud7a3])\s+(?=[\u3400-\u9fff\uac00-\ud7a3])', '\1', 'g'),
    '[\s.,;:()''’"/·-]+') AS word WHERE word <> '' $$;--> statement-breakpoint
-- The last nine digits: the same number with and without its country.
CREATE FUNCTION telephone_key(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT right(regexp_replace(value, '\D', '', 'g'), 9) $$;--> statement-breakpoint
-- Who signed and who witnessed, as the signing that counts now names them.
CREATE FUNCTION signed_names(snapshot jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT coalesce(array_agg(DISTINCT public.name_key(one #>> '{}')), '{}') FROM (
    SELECT jsonb_path_query(snapshot, '$.context.signing.signatories[*].name') AS one
    UNION ALL SELECT jsonb_path_query(snapshot, '$.context.signing.witnesses[*].name')) AS named $$;--> statement-breakpoint
ALTER TABLE "commitment_progress" ADD COLUMN "missed_due_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "recurs_from" date;--> statement-breakpoint
CREATE INDEX "agreements_signed_names" ON "agreements" USING gin (signed_names("snapshot"));--> statement-breakpoint
CREATE INDEX "organisation_names_key" ON "organisation_names" USING btree (name_key("name"));--> statement-breakpoint
CREATE INDEX "organisations_name_key" ON "organisations" USING btree (name_key("name"));--> statement-breakpoint
CREATE INDEX "organisations_name_like" ON "organisations" USING gin (name_key("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_merged" ON "organisations" USING btree ("merged_into_id") WHERE "organisations"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "people_name_key" ON "people" USING btree (name_key("name"));--> statement-breakpoint
CREATE INDEX "people_name_like" ON "people" USING gin (name_key("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_email" ON "people" USING btree (lower("email")) WHERE "people"."email" is not null;--> statement-breakpoint
CREATE INDEX "people_telephone" ON "people" USING btree (telephone_key("telephone")) WHERE "people"."telephone" is not null;--> statement-breakpoint
CREATE INDEX "people_merged" ON "people" USING btree ("merged_into_id") WHERE "people"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "people_backup" ON "people" USING btree ("backup_id") WHERE "people"."backup_id" is not null;--> statement-breakpoint
CREATE INDEX "person_names_key" ON "person_names" USING btree (name_key("name"));--> statement-breakpoint
-- Whether a text holds every word of one of these names, in any order: a first look, before each value is looked at.
CREATE FUNCTION holds_any(held text, keys text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT EXISTS (SELECT FROM unnest(keys) AS key WHERE NOT EXISTS (
    SELECT FROM unnest(string_to_array(key, ' ')) AS word WHERE position(word IN held) = 0)) $$;--> statement-breakpoint
-- What a value looks like inside a longer text. A single word is not looked for there: it would take other words along.
CREATE FUNCTION inside_pattern(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT CASE
    WHEN value ~ '[\u3400-\u9fff\uac00-\ud7a3]' THEN CASE WHEN length(value) > 1 THEN pattern END
    WHEN value ~ '\s|@|\d' THEN '(?<![[:alnum:]])' || pattern || '(?![[:alnum:]])' END
  FROM (SELECT regexp_replace(regexp_replace(btrim(value), '([][\\.*+?(){}|^$-])', '\\\1', 'g'), '\s+', '\\s+', 'g') AS pattern) AS escaped $$;--> statement-breakpoint
-- Takes values of one person out of the texts in a value of JSON; everything else stays as it is. `keys`: a text that is nothing but one
-- of these; `inside`: what is taken out of longer texts as well.
CREATE FUNCTION redacted(value jsonb, keys text[], inside text, marker text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  held text;
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      RETURN (SELECT coalesce(jsonb_object_agg(name, public.redacted(item, keys, inside, marker)), '{}') FROM jsonb_each(value) AS each(name, item));
    WHEN 'array' THEN
      RETURN (SELECT coalesce(jsonb_agg(public.redacted(item, keys, inside, marker) ORDER BY position), '[]')
        FROM jsonb_array_elements(value) WITH ORDINALITY AS each(item, position));
    WHEN 'string' THEN
      held := value #>> '{}';
      IF public.name_key(held) = ANY (keys) THEN RETURN to_jsonb(marker); END IF;
      RETURN to_jsonb(CASE WHEN inside = '' THEN held ELSE regexp_replace(held, inside, replace(marker, '\', '\\'), 'gi') END);
    ELSE RETURN value;
  END CASE;
END $$;--> statement-breakpoint
-- Every name, address and number under which a person is or was kept, those put together with the person included. `shared`: somebody else
-- who is there bears that name too.
CREATE FUNCTION personal_values(person uuid) RETURNS TABLE (value text, key text, shared boolean) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH everybody AS (SELECT id FROM people WHERE id = person OR merged_into_id = person), kept AS (
    SELECT name AS value FROM people JOIN everybody USING (id)
    UNION SELECT name FROM person_names JOIN everybody ON everybody.id = person_id
    UNION SELECT email FROM people JOIN everybody USING (id)
    UNION SELECT telephone FROM people JOIN everybody USING (id)
    UNION SELECT one #>> '{}' FROM activity a
      CROSS JOIN LATERAL (SELECT changes -> 'name' AS pair UNION ALL SELECT changes -> 'email' UNION ALL SELECT changes -> 'telephone') AS field
      CROSS JOIN LATERAL jsonb_array_elements(field.pair) AS one
      WHERE a.subject_type = 'person' AND a.subject_id IN (SELECT id::text FROM everybody) AND jsonb_typeof(field.pair) = 'array' AND jsonb_typeof(one) = 'string'
    UNION SELECT name ->> 'name' FROM activity a CROSS JOIN LATERAL jsonb_array_elements(a.changes -> 'names') AS side
      CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(side) = 'array' THEN side ELSE '[]' END) AS name
      WHERE a.subject_type = 'person' AND a.subject_id IN (SELECT id::text FROM everybody) AND jsonb_typeof(a.changes -> 'names') = 'array'
  )
  SELECT value, name_key(value),
    EXISTS (SELECT FROM people p WHERE name_key(p.name) = name_key(value) AND p.erased_at IS NULL AND p.id NOT IN (SELECT id FROM everybody))
    OR EXISTS (SELECT FROM person_names n JOIN people p ON p.id = n.person_id WHERE name_key(n.name) = name_key(value) AND p.erased_at IS NULL
      AND p.id NOT IN (SELECT id FROM everybody))
  FROM kept WHERE value IS NOT NULL AND name_key(value) <> '' $$;--> statement-breakpoint
-- The history stays append-only for everybody. One thing alone may pass: `erase_from_history`, for a person whose erasure is on record, and
-- only in the columns that hold what people wrote.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erasing text := current_setting('entente.erasing', true);
BEGIN
  IF TG_OP = 'UPDATE' AND erasing <> '' THEN
    IF to_jsonb(NEW) - '{data,facts,changes,on_behalf_of,subject_id}'::text[] = to_jsonb(OLD) - '{data,facts,changes,on_behalf_of,subject_id}'::text[]
      AND EXISTS (SELECT 1 FROM public.erasures WHERE person_id = erasing::uuid) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_changing_what_was_sent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erasing text := current_setting('entente.erasing', true);
BEGIN
  IF TG_OP = 'UPDATE' AND erasing <> '' THEN
    IF EXISTS (SELECT 1 FROM public.erasures WHERE person_id = erasing::uuid) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'what was sent is final';
END $$;--> statement-breakpoint
-- Takes names and contact data of a person out of the history, and out of the facts that follow from it, so that a replay gives the same
-- as before. It reads them from the person's own rows, so it can take out nothing else; where nobody's erasure is on record it refuses, and
-- where the person's row is empty already it does nothing. Answers how many entries it changed. A name that somebody else bears too, and
-- one of a single word, which may be any word, are taken out of the person's own entries alone.
CREATE FUNCTION erase_from_history(person uuid, marker text) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  everybody text[];
  keys text[];
  inside text;
  recipients text[];
  changed integer := 0;
  more integer;
BEGIN
  IF NOT EXISTS (SELECT FROM erasures WHERE person_id = person) THEN
    RAISE EXCEPTION 'no erasure of % is on record', person USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT array_agg(id::text) INTO everybody FROM people WHERE (id = person AND erased_at IS NULL) OR merged_into_id = person;
  IF everybody IS NULL THEN RETURN 0; END IF;
  SELECT coalesce(array_agg(v.key), '{}'), coalesce(string_agg(inside_pattern(v.value), '|'), '') INTO keys, inside
    FROM personal_values(person) AS v WHERE NOT v.shared AND inside_pattern(v.value) IS NOT NULL;
  SELECT coalesce(array_agg('address:' || lower(v.value)), '{}') INTO recipients FROM personal_values(person) AS v WHERE v.value LIKE '%@%';
  PERFORM set_config('entente.erasing', person::text, true);

  UPDATE activity a SET changes = a.changes || (
      SELECT coalesce(jsonb_object_agg(field, jsonb_build_array(
        CASE WHEN jsonb_typeof(pair -> 0) = 'null' THEN pair -> 0 ELSE to_jsonb(marker) END,
        CASE WHEN jsonb_typeof(pair -> 1) = 'null' THEN pair -> 1 ELSE to_jsonb(marker) END)), '{}')
      FROM jsonb_each(a.changes) AS each(field, pair) WHERE jsonb_typeof(pair) = 'array' AND field NOT IN ('personId', 'organisationId'))
    WHERE (a.subject_type = 'person' AND a.subject_id = ANY (everybody))
      OR (a.subject_type = 'post' AND (a.changes -> 'personId' ->> 1 = ANY (everybody)
        OR a.subject_id IN (SELECT id::text FROM posts WHERE person_id::text = ANY (everybody))));
  GET DIAGNOSTICS changed = ROW_COUNT;

  UPDATE activity a SET changes = redacted(a.changes, keys, inside, marker)
    WHERE holds_any(normalise(a.changes::text), keys) AND a.changes <> redacted(a.changes, keys, inside, marker);
  GET DIAGNOSTICS more = ROW_COUNT;
  changed := changed + more;
  UPDATE activity a SET subject_id = marker WHERE a.subject_type = 'address' AND 'address:' || lower(a.subject_id) = ANY (recipients);
  UPDATE agreement_events e SET data = redacted(e.data, keys, inside, marker), facts = redacted(e.facts, keys, inside, marker),
      on_behalf_of = redacted(to_jsonb(e.on_behalf_of), keys, inside, marker) #>> '{}'
    WHERE holds_any(normalise(concat_ws(' ', e.data::text, e.facts::text, e.on_behalf_of)), keys);
  GET DIAGNOSTICS more = ROW_COUNT;
  changed := changed + more;
  UPDATE agreements a SET snapshot = redacted(a.snapshot, keys, inside, marker)
    WHERE holds_any(normalise(a.snapshot::text), keys) AND a.snapshot <> redacted(a.snapshot, keys, inside, marker);

  -- What was sent is final, too. A mail to the person says nothing any more and does not go out; one about the person goes without the name.
  UPDATE mails m SET name = marker, address = marker, recipient = marker, key = m.id::text, subject = marker, html = marker, text = marker,
      calendar = NULL, data = '{}', reply = NULL, status = CASE WHEN m.status IN ('queued', 'sending') THEN 'suppressed' ELSE m.status END,
      why = CASE WHEN m.status IN ('queued', 'sending') THEN 'erased' ELSE m.why END
    WHERE m.recipient = ANY (recipients);
  UPDATE mails m SET subject = redacted(to_jsonb(m.subject), keys, inside, marker) #>> '{}', html = redacted(to_jsonb(m.html), keys, inside, marker) #>> '{}',
      text = redacted(to_jsonb(m.text), keys, inside, marker) #>> '{}', calendar = redacted(to_jsonb(m.calendar), keys, inside, marker) #>> '{}',
      data = redacted(m.data, keys, inside, marker)
    WHERE holds_any(normalise(concat_ws(' ', m.subject, m.text, m.html, m.calendar, m.data::text)), keys);
  UPDATE reminders r SET recipient = marker || ' ' || r.id, name = marker, address = marker, why = CASE WHEN r.status = 'planned' THEN 'erased' ELSE r.why END,
      status = CASE WHEN r.status = 'planned' THEN 'suppressed' ELSE r.status END
    WHERE r.recipient = ANY (recipients);

  PERFORM set_config('entente.erasing', '', true);
  RETURN changed;
END $$;