-- What lists and figures ask of snapshots, worked out by the database itself whenever one is written. In one statement: each would
-- write the table anew. And what counting asks of deadlines, in indexes of its own.
ALTER TABLE "agreements"
  ADD COLUMN "has_signing" boolean GENERATED ALWAYS AS ((snapshot #>> '{context,signing}') is not null) STORED NOT NULL,
  ADD COLUMN "signatory_count" integer GENERATED ALWAYS AS (coalesce(jsonb_array_length(nullif(snapshot #> '{context,signing,signatories}', 'null')), 0)) STORED NOT NULL,
  ADD COLUMN "authentic_text" text GENERATED ALWAYS AS (snapshot #>> '{context,signing,authentic}') STORED,
  ADD COLUMN "original_at" text GENERATED ALWAYS AS (snapshot #>> '{context,signing,originalAt}') STORED,
  ADD COLUMN "term_kind" text GENERATED ALWAYS AS (snapshot #>> '{context,term,kind}') STORED,
  ADD COLUMN "term_starts_on" text GENERATED ALWAYS AS (snapshot #>> '{context,term,startsOn}') STORED,
  ADD COLUMN "pilot_number" integer GENERATED ALWAYS AS ((snapshot #>> '{context,pilot,number}')::int) STORED,
  ADD COLUMN "pilot_state" text GENERATED ALWAYS AS (snapshot #>> '{context,pilot,state}') STORED,
  ADD COLUMN "pilot_question" text GENERATED ALWAYS AS (snapshot #>> '{context,pilot,question}') STORED,
  ADD COLUMN "opinions" jsonb GENERATED ALWAYS AS (nullif(snapshot #> '{context,consultation,opinions}', 'null')) STORED;--> statement-breakpoint
DROP INDEX "deadlines_kind";--> statement-breakpoint
CREATE INDEX "deadlines_answered" ON "deadlines" USING btree ("kind","agreement_id","subject","due_on") WHERE "deadlines"."kind" in ('opinionDue', 'filingDue') and "deadlines"."task_id" is null;--> statement-breakpoint
CREATE INDEX "deadlines_kind" ON "deadlines" USING btree ("kind","id","due_on","agreement_id","task_id") WHERE "deadlines"."closed_at" is null;
