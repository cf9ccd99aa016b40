-- A name is taken out however it is written: HTML writes the apostrophe of "D'Angelo" and the "&" between two names in other words, people
-- write either apostrophe, and a calendar breaks a line in the middle of a word.
CREATE OR REPLACE FUNCTION inside_pattern(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT CASE
    WHEN value ~ '[\u3400-\u9fff\uac00-\ud7a3]' THEN CASE WHEN length(value) > 1 THEN pattern END
    WHEN value ~ '\s|@|\d' THEN '(?<![[:alnum:]])' || pattern || '(?![[:alnum:]])' END
  FROM (SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(btrim(value),
      '([][\\.*+?(){}|^$-])', '\\\1', 'g'), '\s+', '\\s+', 'g'), '&', '(?:&amp;|&)', 'g'),
      '[''\u2019\u02bc]', '(?:[''\u2019\u02bc]|&#39;|&#x27;|&apos;)', 'g') AS pattern) AS escaped $$;--> statement-breakpoint
-- The lines of a calendar as they were before they were broken (RFC 5545, 3.1).
CREATE FUNCTION unfolded(calendar text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT regexp_replace(calendar, '\r?\n[ \t]', '', 'g') $$;--> statement-breakpoint
-- As it was (0012), but for the calendars of mails; and what hung on a person alone goes from the history as well: what was said of their papers, and
-- what was noted of them on visits.
CREATE OR REPLACE FUNCTION erase_from_history(person uuid, marker text) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
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
        OR a.subject_id IN (SELECT id::text FROM posts WHERE person_id::text = ANY (everybody))))
      OR (a.subject_type = 'document' AND a.subject_id IN (
        SELECT d.id::text FROM documents d WHERE d.subject_type = 'person' AND d.subject_id::text = ANY (everybody)));
  GET DIAGNOSTICS changed = ROW_COUNT;
  -- Who took part in a visit, by number, and as what, stays; what was noted of them does not, also where they were taken off it again.
  UPDATE activity a SET changes = a.changes || jsonb_build_object('note', jsonb_build_array(
      CASE WHEN jsonb_typeof(a.changes -> 'note' -> 0) = 'null' THEN a.changes -> 'note' -> 0 ELSE to_jsonb(marker) END,
      CASE WHEN jsonb_typeof(a.changes -> 'note' -> 1) = 'null' THEN a.changes -> 'note' -> 1 ELSE to_jsonb(marker) END))
    WHERE a.subject_type = 'visitMember' AND jsonb_typeof(a.changes -> 'note') = 'array' AND a.subject_id IN (
      SELECT v.id::text FROM visit_members v WHERE v.person_id::text = ANY (everybody)
      UNION ALL SELECT m.subject_id FROM activity m WHERE m.subject_type = 'visitMember'
        AND (m.changes -> 'personId' ->> 0 = ANY (everybody) OR m.changes -> 'personId' ->> 1 = ANY (everybody)));
  GET DIAGNOSTICS more = ROW_COUNT;
  changed := changed + more;

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
      text = redacted(to_jsonb(m.text), keys, inside, marker) #>> '{}', data = redacted(m.data, keys, inside, marker),
      calendar = CASE WHEN redacted(to_jsonb(unfolded(m.calendar)), keys, inside, marker) = to_jsonb(unfolded(m.calendar)) THEN m.calendar
        ELSE redacted(to_jsonb(unfolded(m.calendar)), keys, inside, marker) #>> '{}' END
    WHERE holds_any(normalise(concat_ws(' ', m.subject, m.text, m.html, unfolded(m.calendar), m.data::text)), keys);
  UPDATE reminders r SET recipient = marker || ' ' || r.id, name = marker, address = marker, why = CASE WHEN r.status = 'planned' THEN 'erased' ELSE r.why END,
      status = CASE WHEN r.status = 'planned' THEN 'suppressed' ELSE r.status END
    WHERE r.recipient = ANY (recipients);

  PERFORM set_config('entente.erasing', '', true);
  RETURN changed;
END $$;
