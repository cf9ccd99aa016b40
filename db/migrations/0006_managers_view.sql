CREATE TABLE "milestones" (
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"on" date,
	"stage" text NOT NULL,
	"step" text NOT NULL,
	"outcome" text,
	"revision" integer NOT NULL,
	CONSTRAINT "milestones_agreement_id_position_pk" PRIMARY KEY("agreement_id","position")
);
--> statement-breakpoint
CREATE TABLE "report_files" (
	"report_id" uuid NOT NULL,
	"format" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "report_files_report_id_format_pk" PRIMARY KEY("report_id","format")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"first_on" date,
	"last_on" date,
	"parameters" jsonb NOT NULL,
	"formats" text[] NOT NULL,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"fault" text,
	"request_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"page" text NOT NULL,
	"search" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "letterhead" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "stage_since" date;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "lead_id" uuid;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "results" text;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "difficulties" text;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "proposals" text;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "milestones_type" ON "milestones" USING btree ("type","on","agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_request" ON "reports" USING btree ("owner_id","request_key");--> statement-breakpoint
CREATE INDEX "reports_owner" ON "reports" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reports_status" ON "reports" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("owner_id","page","name");--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("page","name") WHERE "saved_views"."shared";--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_lead_id_organisations_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreements_since" ON "agreements" USING btree ("stage","stage_since","id");--> statement-breakpoint
-- What is known of agreements recorded before; the course of each is derived anew with the deadlines after the start.
UPDATE "agreements" SET "stage_since" = CASE "stage"
  WHEN 'proposed' THEN "entered_on" WHEN 'signed' THEN "signed_on" WHEN 'pilot' THEN "pilot_first_on"
  WHEN 'evaluated' THEN "evaluated_on" ELSE "ended_on" END;
