ALTER TABLE "task_items" ADD COLUMN "texts" jsonb;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "titles" jsonb;--> statement-breakpoint
-- A task whose words are there in both languages is found by either. No row has them yet, so the index stays as it is.
CREATE OR REPLACE FUNCTION finding.of_task(ids uuid[]) RETURNS SETOF finding.entries LANGUAGE sql STABLE AS $$
  SELECT 'task', t.id, 0, t.agreement_id, t.done_on IS NOT NULL, t.created_at, n.names,
    array_to_tsvector(finding.tokens(concat_ws(' . ', t.title, t.titles ->> 'en', t.titles ->> 'vi', t.note), true) || n.whole)
  FROM public.tasks t CROSS JOIN LATERAL finding.named(ARRAY[t.title, t.titles ->> 'en', t.titles ->> 'vi']) n
  WHERE t.id = ANY (ids) AND t.title IS NOT NULL AND NOT t.withdrawn
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION finding.from_tasks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN SELECT array_agg(n.id) INTO ids FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(o.id) INTO ids FROM old_rows o;
  ELSE SELECT array_agg(n.id) INTO ids FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (n.agreement_id, n.title, n.titles, n.note, n.done_on, n.withdrawn)
      IS DISTINCT FROM (o.agreement_id, o.title, o.titles, o.note, o.done_on, o.withdrawn);
  END IF;
  PERFORM finding.keep('task', ids);
  RETURN NULL;
END $$;
