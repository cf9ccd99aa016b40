-- Whether anything that a page can show has changed: what figures are not counted from is noted as well, told apart by `of_figures`. A transaction
-- leaves one row, or two where it wrote something of either kind in that order. See db/counted-changes.server.ts.
ALTER TABLE counting.changes ADD COLUMN of_figures boolean NOT NULL DEFAULT true;--> statement-breakpoint
CREATE OR REPLACE FUNCTION counting.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine text := pg_current_xact_id()::text;
  counts boolean := TG_NAME = 'counted';
  noted text := current_setting('counting.noted', true);
  latest bigint;
BEGIN
  IF noted = mine OR (noted = mine || ' shown' AND NOT counts) THEN RETURN NULL; END IF;
  PERFORM set_config('counting.noted', CASE WHEN counts THEN mine ELSE mine || ' shown' END, true);
  INSERT INTO counting.changes (of_figures) VALUES (counts) RETURNING id INTO latest;
  IF latest % 1000 = 0 THEN
    DELETE FROM counting.changes WHERE id IN (SELECT id FROM counting.changes WHERE id < latest - 1000 FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE watched regclass;
BEGIN
  -- Left out: sessions are written while they are used, a worker signs every few seconds and asks for the switch of mails every minute; ways to
  -- sign in and the local mailbox are on no page of records.
  FOR watched IN
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'finding') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND NOT (n.nspname = 'public' AND c.relname IN ('mail_switch', 'mailbox', 'sessions', 'sign_in_links', 'sign_in_requests', 'workers'))
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'counted')
  LOOP
    EXECUTE format('CREATE TRIGGER shown AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
      FOR EACH STATEMENT EXECUTE FUNCTION counting.note()', watched);
  END LOOP;
END $$;
