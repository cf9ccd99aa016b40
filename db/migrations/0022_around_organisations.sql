-- What counts in on the page of an organisation: itself, those it answers for (rank 1), and everything under these (2). Said as a function
-- so that the planner knows it to be few rows: of a recursive query it expects hundreds, and then reads whole tables beside it.
CREATE FUNCTION organisation_scope(organisation uuid) RETURNS TABLE (id uuid, rank integer)
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE ROWS 3 AS $$
BEGIN
  RETURN QUERY
  WITH RECURSIVE scope AS (
    SELECT organisation AS id, 0 AS rank
    UNION
    SELECT next.id, next.rank FROM scope JOIN LATERAL (
      SELECT s.predecessor_id AS id, greatest(scope.rank, 1) AS rank FROM public.successions s WHERE s.successor_id = scope.id
      UNION ALL
      SELECT o.id, 2 FROM public.organisations o WHERE o.parent_id = scope.id AND o.merged_into_id IS NULL
    ) next ON true
  )
  SELECT scope.id, min(scope.rank) FROM scope GROUP BY scope.id;
END $$;--> statement-breakpoint
DROP INDEX "agreement_parties_organisation";--> statement-breakpoint
DROP INDEX "commitments_agreement";--> statement-breakpoint
CREATE INDEX "agreements_rights" ON "agreements" USING btree ("id","confidential","owner_id","stage","step","last_event_on","reference");--> statement-breakpoint
CREATE INDEX "people_gone" ON "people" USING btree ("id") WHERE "people"."merged_into_id" is not null or "people"."erased_at" is not null;--> statement-breakpoint
CREATE INDEX "agreement_parties_organisation" ON "agreement_parties" USING btree ("organisation_id","role","agreement_id");--> statement-breakpoint
CREATE INDEX "commitments_agreement" ON "commitments" USING btree ("agreement_id","due_on","status","id");