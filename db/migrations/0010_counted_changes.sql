-- Whether anything that figures are counted from has changed: a row for each transaction that wrote to one of these tables,
-- visible with what it wrote. See db/counted-changes.server.ts.
CREATE SCHEMA counting;--> statement-breakpoint
CREATE TABLE counting.changes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);--> statement-breakpoint
CREATE FUNCTION counting.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine text := pg_current_xact_id()::text;
  latest bigint;
BEGIN
  IF current_setting('counting.noted', true) = mine THEN RETURN NULL; END IF;
  PERFORM set_config('counting.noted', mine, true);
  INSERT INTO counting.changes DEFAULT VALUES RETURNING id INTO latest;
  IF latest % 1000 = 0 THEN
    DELETE FROM counting.changes WHERE id IN (SELECT id FROM counting.changes WHERE id < latest - 1000 FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['agreements', 'agreement_access', 'agreement_contacts', 'agreement_fields', 'agreement_parties',
    'agreement_relations', 'agreement_titles', 'deadlines', 'filings', 'indicators', 'measurements', 'meeting_agreements', 'meetings',
    'milestones', 'office', 'organisation_names', 'organisations', 'people', 'pilots', 'posts', 'successions', 'tasks', 'users']
  LOOP
    EXECUTE format('CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION counting.note()', name);
  END LOOP;
END $$;
