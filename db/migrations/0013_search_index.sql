-- What search looks through: one row for each record and each long part of a document, with the words it is found by. Triggers keep it
-- in the transaction that writes the record, so verbs, imports and bulk loads are all covered. Not part of a backup: see finding.rebuild().
CREATE SCHEMA finding;--> statement-breakpoint
CREATE TABLE finding.entries (
  kind text NOT NULL,
  id uuid NOT NULL,
  part integer NOT NULL,
  -- Whose rights it has, where it belongs to an agreement.
  agreement_id uuid,
  -- Done, closed, ended, replaced by a newer one: found, but after the others.
  past boolean NOT NULL,
  at timestamptz NOT NULL,
  -- What it is called, normalised: a line each, with a line break before and after.
  names text NOT NULL,
  -- Words; `+` pairs of words with a mere syllable among them; `=` whole names; characters and pairs of characters of Han and the like.
  tokens tsvector NOT NULL,
  PRIMARY KEY (kind, id, part)
) PARTITION BY LIST (kind);--> statement-breakpoint
DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['agreement', 'organisation', 'person', 'visit', 'meeting', 'commitment', 'task', 'document'] LOOP
    EXECUTE format('CREATE TABLE finding.%I PARTITION OF finding.entries FOR VALUES IN (%L)', kind, kind);
  END LOOP;
END $$;--> statement-breakpoint
-- Pieces of documents' texts, in which the words found are shown.
CREATE TABLE finding.passages (
  file_id uuid NOT NULL,
  number integer NOT NULL,
  page integer,
  body text NOT NULL,
  tokens tsvector NOT NULL,
  PRIMARY KEY (file_id, number)
);--> statement-breakpoint
-- Words of Latin letters that any entry holds, each with what is left of it without one of its letters: two words that share one of
-- these are one typing error apart, or nearly. A word that two transactions bring at once is here twice; nobody waits for anybody.
CREATE TABLE finding.known (word text NOT NULL, near text[] NOT NULL);--> statement-breakpoint

-- Words in their order, normalised: `word` between spaces and signs, `run` where a script writes without spaces (Han, kana, Hangul, Thai,
-- Lao, Burmese, Khmer).
CREATE FUNCTION finding.words(value text) RETURNS TABLE (n bigint, run text, word text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT ROWS 20 AS $$
  SELECT m.n, m.found[1], left(m.found[2], 40)
  FROM regexp_matches(public.normalise(value), '([\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]+)|([^\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u0001-/:-@\u005b-`\u007b-\u00bf\u00d7\u00f7\u2000-\u303f\u3040-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\uf8ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uffff\U00020000-\U0003ffff]+)', 'g')
    WITH ORDINALITY m(found, n)
$$;--> statement-breakpoint
-- What a text is found by. `pairs`: of long texts, in which a mere syllable alone would be found everywhere.
CREATE FUNCTION finding.tokens(value text, pairs boolean) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH w AS MATERIALIZED (SELECT n, run, word, lead(word) OVER (ORDER BY n) AS next FROM finding.words(value)),
  c AS MATERIALIZED (
    SELECT s.one, lead(s.one) OVER (PARTITION BY w.n ORDER BY s.i) AS next
    FROM w CROSS JOIN LATERAL string_to_table(w.run, NULL) WITH ORDINALITY s(one, i) WHERE w.run IS NOT NULL)
  SELECT coalesce(array_agg(DISTINCT t), '{}') FROM (
    SELECT word FROM w WHERE word IS NOT NULL
    UNION ALL SELECT '+' || word || ' ' || next FROM w
      WHERE pairs AND word IS NOT NULL AND next IS NOT NULL AND (word ~ '^[a-z]{1,3}$' OR next ~ '^[a-z]{1,3}$')
    UNION ALL SELECT one FROM c
    UNION ALL SELECT one || next FROM c WHERE next IS NOT NULL) each(t)
$$;--> statement-breakpoint
CREATE FUNCTION finding.named(given text[], OUT names text, OUT whole text[])
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT E'\n' || coalesce(string_agg(left(name, 200), E'\n' ORDER BY at) || E'\n', ''), coalesce(array_agg('=' || left(name, 100)), '{}')
  FROM (SELECT btrim(public.normalise(value)) AS name, at FROM unnest(given) WITH ORDINALITY v(value, at)) n WHERE name <> ''
$$;--> statement-breakpoint
-- A word, and what is left of it without one of its letters.
CREATE FUNCTION finding.near(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT array_agg(DISTINCT left(word, i - 1) || substr(word, i + 1)) FROM generate_series(1, length(word) + 1) i
$$;--> statement-breakpoint
CREATE FUNCTION finding.known_words(tokens tsvector) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT ROWS 10 AS $$
  SELECT t FROM unnest(tsvector_to_array(tokens)) t WHERE t ~ '^[a-z]{4,30}$'
$$;--> statement-breakpoint

CREATE FUNCTION finding.of_agreement(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'agreement', a.id, 0, a.id, a.stage = 'ended', a.created_at, n.names,
    array_to_tsvector(finding.tokens(a.search_text, true) || n.whole)
  FROM public.agreements a CROSS JOIN LATERAL finding.named(ARRAY[a.reference, a.title] || ARRAY(
    SELECT t.title FROM public.agreement_titles t WHERE t.agreement_id = a.id ORDER BY t.language)) n
  WHERE a.id = ANY (ids) AND a.step <> 'voided' AND a.search_text <> ''
$$;--> statement-breakpoint
CREATE FUNCTION finding.of_organisation(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'organisation', o.id, 0, NULL::uuid, false, o.created_at, n.names,
    array_to_tsvector(finding.tokens(o.search_text, false) || n.whole)
  FROM public.organisations o CROSS JOIN LATERAL finding.named(ARRAY[o.name, o.short_name] || ARRAY(
    SELECT x.name FROM public.organisation_names x WHERE x.organisation_id = o.id ORDER BY x.language, x.name)) n
  WHERE o.id = ANY (ids) AND o.merged_into_id IS NULL AND o.search_text <> ''
$$;--> statement-breakpoint
CREATE FUNCTION finding.of_person(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'person', p.id, 0, NULL::uuid, false, p.created_at, n.names,
    array_to_tsvector(finding.tokens(p.search_text, false) || n.whole)
  FROM public.people p CROSS JOIN LATERAL finding.named(ARRAY[p.name] || ARRAY(
    SELECT x.name FROM public.person_names x WHERE x.person_id = p.id ORDER BY x.language, x.name)) n
  WHERE p.id = ANY (ids) AND p.merged_into_id IS NULL AND p.erased_at IS NULL AND p.search_text <> ''
$$;--> statement-breakpoint
CREATE FUNCTION finding.of_visit(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'visit', v.id, 0, NULL::uuid, v.cancelled_on IS NOT NULL, v.first_on::timestamp AT TIME ZONE 'UTC', n.names,
    array_to_tsvector(finding.tokens(concat_ws(' . ', v.title_en, v.title_vi, array_to_string(v.places, ' . '), v.purpose, v.result,
      v.talking_points, v.sensitivities,
      (SELECT string_agg(o.search_text, ' . ') FROM public.visit_organisations x JOIN public.organisations o ON o.id = x.organisation_id
        WHERE x.visit_id = v.id)), true) || n.whole)
  FROM public.visits v CROSS JOIN LATERAL finding.named(ARRAY[v.title_en, v.title_vi]) n
  WHERE v.id = ANY (ids)
$$;--> statement-breakpoint
CREATE FUNCTION finding.of_meeting(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'meeting', m.id, 0, NULL::uuid, false, m.first_on::timestamp AT TIME ZONE 'UTC', n.names,
    array_to_tsvector(finding.tokens(concat_ws(' . ', m.title_en, m.title_vi, m.place, left(m.minutes, 50000)), true) || n.whole)
  FROM public.meetings m CROSS JOIN LATERAL finding.named(ARRAY[m.title_en, m.title_vi]) n
  WHERE m.id = ANY (ids)
$$;--> statement-breakpoint
CREATE FUNCTION finding.of_commitment(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'commitment', c.id, 0, c.agreement_id, c.status NOT IN ('open', 'underway'), c.created_at, n.names,
    array_to_tsvector(finding.tokens(concat_ws(' . ', c.text, c.clause, c.measure, c.difficulties), true) || n.whole)
  FROM public.commitments c CROSS JOIN LATERAL finding.named(ARRAY[left(c.text, 300)]) n
  WHERE c.id = ANY (ids)
$$;--> statement-breakpoint
CREATE FUNCTION finding.of_task(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'task', t.id, 0, t.agreement_id, t.done_on IS NOT NULL, t.created_at, n.names,
    array_to_tsvector(finding.tokens(concat_ws(' . ', t.title, t.note), true) || n.whole)
  FROM public.tasks t CROSS JOIN LATERAL finding.named(ARRAY[t.title]) n
  WHERE t.id = ANY (ids) AND t.title IS NOT NULL AND NOT t.withdrawn
$$;--> statement-breakpoint
-- A long text in parts of 50,000 characters: PostgreSQL holds no more than a megabyte of words for a row. Lines of Han are put together.
CREATE FUNCTION finding.of_document(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'document', d.id, part, d.agreement_id, NOT d.latest, coalesce(d.dated_on::timestamp AT TIME ZONE 'UTC', d.created_at), n.names,
    array_to_tsvector(finding.tokens(concat_ws(' . ', d.title, d.note, regexp_replace(substr(x.text, part * 50000 + 1, 50200),
      '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])\s+(?=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', '\1', 'g')), true) || n.whole)
  FROM public.documents d LEFT JOIN public.document_texts x ON x.file_id = d.file_id
    CROSS JOIN LATERAL finding.named(ARRAY[d.title]) n
    CROSS JOIN LATERAL generate_series(0, greatest(coalesce(length(x.text), 0) - 1, 0) / 50000) part
  WHERE d.id = ANY (ids) AND d.removed_at IS NULL
$$;--> statement-breakpoint
CREATE FUNCTION finding.of(kind text, ids uuid[]) RETURNS SETOF finding.entries LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE kind
    WHEN 'agreement' THEN RETURN QUERY SELECT * FROM finding.of_agreement(ids);
    WHEN 'organisation' THEN RETURN QUERY SELECT * FROM finding.of_organisation(ids);
    WHEN 'person' THEN RETURN QUERY SELECT * FROM finding.of_person(ids);
    WHEN 'visit' THEN RETURN QUERY SELECT * FROM finding.of_visit(ids);
    WHEN 'meeting' THEN RETURN QUERY SELECT * FROM finding.of_meeting(ids);
    WHEN 'commitment' THEN RETURN QUERY SELECT * FROM finding.of_commitment(ids);
    WHEN 'task' THEN RETURN QUERY SELECT * FROM finding.of_task(ids);
    WHEN 'document' THEN RETURN QUERY SELECT * FROM finding.of_document(ids);
  END CASE;
END $$;--> statement-breakpoint

-- Makes the entries of these records true: written, changed or taken away, with the words that are known.
CREATE FUNCTION finding.keep(what text, ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE before text[];
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  SELECT array_agg(DISTINCT w) INTO before FROM finding.entries e CROSS JOIN LATERAL finding.known_words(e.tokens) w
    WHERE e.kind = what AND e.id = ANY (ids);
  WITH fresh AS MATERIALIZED (SELECT * FROM finding.of(what, ids)),
  gone AS (DELETE FROM finding.entries e WHERE e.kind = what AND e.id = ANY (ids)
    AND NOT EXISTS (SELECT FROM fresh f WHERE f.id = e.id AND f.part = e.part)),
  there AS (INSERT INTO finding.entries AS e SELECT * FROM fresh ON CONFLICT (kind, id, part) DO UPDATE SET agreement_id = excluded.agreement_id,
      past = excluded.past, at = excluded.at, names = excluded.names, tokens = excluded.tokens
    WHERE (e.agreement_id, e.past, e.at, e.names, e.tokens)
      IS DISTINCT FROM (excluded.agreement_id, excluded.past, excluded.at, excluded.names, excluded.tokens))
  INSERT INTO finding.known SELECT w, finding.near(w)
    FROM (SELECT DISTINCT w FROM fresh f CROSS JOIN LATERAL finding.known_words(f.tokens) w) each(w)
    WHERE NOT EXISTS (SELECT FROM finding.known k WHERE k.word = w);
  IF before IS NULL THEN RETURN; END IF;
  -- A word that nothing holds any more leaves no trace.
  DELETE FROM finding.known k WHERE k.word IN (
    SELECT w FROM unnest(before) w
    EXCEPT SELECT w FROM finding.entries e CROSS JOIN LATERAL finding.known_words(e.tokens) w WHERE e.kind = what AND e.id = ANY (ids))
    AND NOT EXISTS (SELECT FROM finding.entries e WHERE e.tokens @@ k.word::tsquery);
END $$;--> statement-breakpoint
-- Cuts the texts of files into passages that overlap a little; pages are told apart by form feeds.
CREATE FUNCTION finding.cut(files uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM finding.passages WHERE file_id = ANY (files);
  INSERT INTO finding.passages
    SELECT file_id, row_number() OVER (PARTITION BY file_id ORDER BY page, i), CASE WHEN paged THEN page END, body,
      array_to_tsvector(finding.tokens(body, false))
    FROM (SELECT x.file_id, p.page, i, strpos(x.text, E'\f') > 0 AS paged,
        btrim(regexp_replace(substr(p.text, i * 700 + 1, 860), '\s+', ' ', 'g')) AS body
      FROM public.document_texts x CROSS JOIN LATERAL string_to_table(x.text, E'\f') WITH ORDINALITY p(text, page)
        CROSS JOIN LATERAL generate_series(0, greatest(length(p.text) - 1, 0) / 700) i
      WHERE x.file_id = ANY (files)) pieces
    WHERE body <> '';
END $$;--> statement-breakpoint

-- Every table that records are found from: what it holds, and which of its columns matter. `$` stands for its row.
DO $$
DECLARE
  source record;
  watched text;
BEGIN
  FOR source IN SELECT * FROM (VALUES
    ('agreements', 'agreement', '$.search_text, $.stage = ''ended'', $.step = ''voided'''),
    ('organisations', 'organisation', '$.search_text, $.merged_into_id'),
    ('people', 'person', '$.search_text, $.merged_into_id, $.erased_at'),
    ('visits', 'visit', '$.title_en, $.title_vi, $.first_on, $.places, $.purpose, $.result, $.talking_points, $.sensitivities, $.cancelled_on'),
    ('meetings', 'meeting', '$.title_en, $.title_vi, $.first_on, $.place, $.minutes'),
    ('commitments', 'commitment', '$.agreement_id, $.text, $.clause, $.measure, $.difficulties, $.status'),
    ('tasks', 'task', '$.agreement_id, $.title, $.note, $.done_on, $.withdrawn'),
    ('documents', 'document', '$.agreement_id, $.title, $.note, $.file_id, $.latest, $.dated_on, $.removed_at')) s(name, kind, columns)
  LOOP
    watched := format('(%s) IS DISTINCT FROM (%s)', replace(source.columns, '$', 'n'), replace(source.columns, '$', 'o'));
    EXECUTE format($make$
      CREATE FUNCTION finding.from_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
      DECLARE ids uuid[];
      BEGIN
        IF TG_OP = 'INSERT' THEN SELECT array_agg(n.id) INTO ids FROM new_rows n;
        ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(o.id) INTO ids FROM old_rows o;
        ELSE SELECT array_agg(n.id) INTO ids FROM new_rows n JOIN old_rows o ON o.id = n.id WHERE %2$s;
        END IF;
        PERFORM finding.keep(%3$L, ids);
        RETURN NULL;
      END $body$;
      CREATE TRIGGER found_new AFTER INSERT ON public.%1$I REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION finding.from_%1$s();
      CREATE TRIGGER found_changed AFTER UPDATE ON public.%1$I REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION finding.from_%1$s();
      CREATE TRIGGER found_gone AFTER DELETE ON public.%1$I REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION finding.from_%1$s();
      $make$, source.name, watched, source.kind);
  END LOOP;
END $$;--> statement-breakpoint
-- Visits are found by the names of the organisations they are to. The visits are locked first, so that nobody writes an entry from what was.
CREATE FUNCTION finding.visits_again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_TABLE_NAME = 'organisations' THEN
    SELECT array_agg(id) INTO ids FROM (SELECT v.id FROM public.visits v WHERE v.id IN (
      SELECT x.visit_id FROM public.visit_organisations x JOIN new_rows n ON n.id = x.organisation_id JOIN old_rows o ON o.id = n.id
      WHERE n.search_text <> o.search_text) ORDER BY v.id FOR NO KEY UPDATE) locked;
  ELSIF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT n.visit_id) INTO ids FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT o.visit_id) INTO ids FROM old_rows o;
  ELSE SELECT array_agg(DISTINCT visit_id) INTO ids FROM (SELECT n.visit_id FROM new_rows n UNION SELECT o.visit_id FROM old_rows o) both_rows;
  END IF;
  PERFORM finding.keep('visit', ids);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER found_visits AFTER UPDATE ON organisations REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.visits_again();--> statement-breakpoint
CREATE TRIGGER found_new AFTER INSERT ON visit_organisations REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.visits_again();--> statement-breakpoint
CREATE TRIGGER found_changed AFTER UPDATE ON visit_organisations REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.visits_again();--> statement-breakpoint
CREATE TRIGGER found_gone AFTER DELETE ON visit_organisations REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.visits_again();--> statement-breakpoint
CREATE FUNCTION finding.texts_again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  files uuid[];
  ids uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN SELECT array_agg(o.file_id) INTO files FROM old_rows o;
  ELSE SELECT array_agg(n.file_id) INTO files FROM new_rows n;
  END IF;
  IF files IS NULL THEN RETURN NULL; END IF;
  PERFORM finding.cut(files);
  SELECT array_agg(id) INTO ids FROM (
    SELECT d.id FROM public.documents d WHERE d.file_id = ANY (files) ORDER BY d.id FOR NO KEY UPDATE) locked;
  PERFORM finding.keep('document', ids);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER found_new AFTER INSERT ON document_texts REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.texts_again();--> statement-breakpoint
CREATE TRIGGER found_changed AFTER UPDATE ON document_texts REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.texts_again();--> statement-breakpoint
CREATE TRIGGER found_gone AFTER DELETE ON document_texts REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION finding.texts_again();--> statement-breakpoint

-- Fills the whole index anew from the records: after a bulk load without triggers, such as the restoring of a backup.
CREATE FUNCTION finding.rebuild() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  source record;
  ids uuid[];
BEGIN
  TRUNCATE finding.entries, finding.passages, finding.known;
  DROP INDEX IF EXISTS finding.entries_tokens, finding.known_word, finding.known_near;
  -- Words that are known are looked up for every batch.
  CREATE INDEX known_word ON finding.known (word);
  FOR source IN SELECT * FROM (VALUES ('agreements', 'agreement'), ('organisations', 'organisation'), ('people', 'person'), ('visits', 'visit'),
    ('meetings', 'meeting'), ('commitments', 'commitment'), ('tasks', 'task'), ('documents', 'document')) s(name, kind)
  LOOP
    FOR ids IN EXECUTE format('SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 5000 AS batch FROM public.%I) b
      GROUP BY batch', source.name)
    LOOP
      WITH fresh AS (INSERT INTO finding.entries SELECT * FROM finding.of(source.kind, ids) RETURNING tokens)
      INSERT INTO finding.known SELECT w, finding.near(w)
        FROM (SELECT DISTINCT w FROM fresh f CROSS JOIN LATERAL finding.known_words(f.tokens) w) each(w)
        WHERE NOT EXISTS (SELECT FROM finding.known k WHERE k.word = w);
    END LOOP;
  END LOOP;
  FOR ids IN SELECT array_agg(file_id) FROM (SELECT file_id, row_number() OVER (ORDER BY file_id) / 500 AS batch FROM public.document_texts) b
    GROUP BY batch
  LOOP
    PERFORM finding.cut(ids);
  END LOOP;
  -- Without a list of what waits to be put in: reading would have to go through it.
  CREATE INDEX entries_tokens ON finding.entries USING gin (tokens) WITH (fastupdate = off);
  CREATE INDEX known_near ON finding.known USING gin (near) WITH (fastupdate = off);
  ANALYZE finding.entries, finding.known;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION finding.keep(text, uuid[]), finding.cut(uuid[]), finding.rebuild() FROM PUBLIC;--> statement-breakpoint
SELECT finding.rebuild();
