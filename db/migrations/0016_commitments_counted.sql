-- Figures are counted from commitments, too: what was counted is kept until one of these tables changes. See 0010.
CREATE OR REPLACE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "commitments"
  FOR EACH STATEMENT EXECUTE FUNCTION counting.note();--> statement-breakpoint
CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "commitment_progress"
  FOR EACH STATEMENT EXECUTE FUNCTION counting.note();
