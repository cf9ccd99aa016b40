CREATE TABLE "activity" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"agreement_id" uuid,
	"verb" text NOT NULL,
	"changes" jsonb NOT NULL,
	"version" integer,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"organisation_id" uuid,
	"time_zone" text DEFAULT 'Asia/Ho_Chi_Minh' NOT NULL,
	"country" text DEFAULT 'VN' NOT NULL,
	"opinions_required" boolean DEFAULT true NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "office_one_row" CHECK ("office"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"locale" text,
	"system" boolean DEFAULT false NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_visit_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('viewer','officer','manager','administrator'))
);
--> statement-breakpoint
CREATE TABLE "agreement_access" (
	"agreement_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "agreement_access_agreement_id_user_id_pk" PRIMARY KEY("agreement_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_contacts" (
	"agreement_id" uuid NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "agreement_contacts_agreement_id_side_pk" PRIMARY KEY("agreement_id","side")
);
--> statement-breakpoint
CREATE TABLE "agreement_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"actor_id" uuid NOT NULL,
	"on_behalf_of" text,
	"occurred_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_on" date NOT NULL,
	"request_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_fields" (
	"agreement_id" uuid NOT NULL,
	"field" text NOT NULL,
	CONSTRAINT "agreement_fields_agreement_id_field_pk" PRIMARY KEY("agreement_id","field")
);
--> statement-breakpoint
CREATE TABLE "agreement_parties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"side" text NOT NULL,
	"standing" text DEFAULT 'recorded' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_relations" (
	"agreement_id" uuid NOT NULL,
	"related_id" uuid NOT NULL,
	"relation" text NOT NULL,
	CONSTRAINT "agreement_relations_agreement_id_related_id_relation_pk" PRIMARY KEY("agreement_id","related_id","relation")
);
--> statement-breakpoint
CREATE TABLE "agreement_sources" (
	"agreement_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	CONSTRAINT "agreement_sources_agreement_id_source_id_pk" PRIMARY KEY("agreement_id","source_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_titles" (
	"agreement_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "agreement_titles_agreement_id_language_pk" PRIMARY KEY("agreement_id","language")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"machine" text NOT NULL,
	"workflow_version" integer NOT NULL,
	"stage" text NOT NULL,
	"step" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"observed" boolean DEFAULT false NOT NULL,
	"entered_on" date,
	"signed_on" date,
	"effective_on" date,
	"ends_on" date,
	"pilot_first_on" date,
	"pilot_last_on" date,
	"evaluated_on" date,
	"ended_on" date,
	"last_event_on" date,
	"title" text NOT NULL,
	"title_language" text DEFAULT 'en' NOT NULL,
	"summary" text,
	"why_partner" text,
	"binding" boolean,
	"confidential" boolean DEFAULT false NOT NULL,
	"owner_id" uuid,
	"parent_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreements_reference_unique" UNIQUE("reference"),
	CONSTRAINT "agreements_stage" CHECK ("agreements"."stage" in ('proposed','signed','pilot','evaluated','ended'))
);
--> statement-breakpoint
CREATE TABLE "field_sources" (
	"agreement_id" uuid NOT NULL,
	"field" text NOT NULL,
	"standing" text NOT NULL,
	"source_id" uuid,
	"note_en" text,
	"note_vi" text,
	"recorded_by" uuid,
	CONSTRAINT "field_sources_agreement_id_field_pk" PRIMARY KEY("agreement_id","field")
);
--> statement-breakpoint
CREATE TABLE "organisation_facts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"source_id" uuid
);
--> statement-breakpoint
CREATE TABLE "organisation_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"type" text NOT NULL,
	"level" text,
	"country" text NOT NULL,
	"place" text,
	"latitude" numeric(8, 5),
	"longitude" numeric(8, 5),
	"parent_id" uuid,
	"note" text,
	"search_text" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "successions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"on" date NOT NULL,
	"source_id" uuid,
	"act" text
);
--> statement-breakpoint
CREATE TABLE "meeting_agreements" (
	"meeting_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	CONSTRAINT "meeting_agreements_meeting_id_agreement_id_pk" PRIMARY KEY("meeting_id","agreement_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_organisations" (
	"meeting_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "meeting_organisations_meeting_id_organisation_id_pk" PRIMARY KEY("meeting_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_people" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "meeting_people_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text,
	"first_on" date NOT NULL,
	"last_on" date,
	"title_en" text NOT NULL,
	"title_vi" text NOT NULL,
	"place" text,
	"source_id" uuid,
	CONSTRAINT "meetings_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"family_first" boolean DEFAULT false NOT NULL,
	"address" text,
	"email" text,
	"telephone" text,
	"note" text,
	"search_text" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"from_on" date,
	"to_on" date,
	"held_on" date,
	"source_id" uuid
);
--> statement-breakpoint
CREATE TABLE "filings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"key" text NOT NULL,
	"policy_key" text,
	"what" text,
	"to_whom" text,
	"due_on" date,
	"sent_on" date,
	"proof" text,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit" text,
	"baseline" numeric,
	"target" numeric,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"on" date NOT NULL,
	"value" numeric NOT NULL,
	"note" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"title" text NOT NULL,
	"location" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"question" text,
	"scope" text,
	"first_on" date,
	"last_on" date,
	"closed_on" date,
	"outcome" text,
	"withdrawn" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consulted_bodies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" jsonb NOT NULL,
	"note" jsonb,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday_years" (
	"country" text NOT NULL,
	"year" integer NOT NULL,
	"complete" boolean NOT NULL,
	"unconfirmed_from" date,
	"unconfirmed_to" date,
	"note" text,
	CONSTRAINT "holiday_years_country_year_pk" PRIMARY KEY("country","year")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"country" text NOT NULL,
	"on" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"local_name" text,
	"source" text NOT NULL,
	CONSTRAINT "holidays_country_on_pk" PRIMARY KEY("country","on")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"days" integer NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"in_force_from" date NOT NULL,
	"last_checked_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecard_criteria" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"retired_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scorecard_criteria_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"publisher" text NOT NULL,
	"subject" text NOT NULL,
	"published_on" date,
	"published_note" text,
	"language" text,
	"url" text,
	CONSTRAINT "sources_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"basis" jsonb NOT NULL,
	"unconfirmed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text,
	"template" text,
	"agreement_id" uuid,
	"assignee_id" uuid,
	"due_on" date,
	"done_on" date,
	"done_by" uuid,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"key" text,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_access" ADD CONSTRAINT "agreement_access_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_access" ADD CONSTRAINT "agreement_access_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_contacts" ADD CONSTRAINT "agreement_contacts_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_contacts" ADD CONSTRAINT "agreement_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_events" ADD CONSTRAINT "agreement_events_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_events" ADD CONSTRAINT "agreement_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_fields" ADD CONSTRAINT "agreement_fields_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_relations" ADD CONSTRAINT "agreement_relations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_relations" ADD CONSTRAINT "agreement_relations_related_id_agreements_id_fk" FOREIGN KEY ("related_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_sources" ADD CONSTRAINT "agreement_sources_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_sources" ADD CONSTRAINT "agreement_sources_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_titles" ADD CONSTRAINT "agreement_titles_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_parent_id_agreements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_sources" ADD CONSTRAINT "field_sources_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_sources" ADD CONSTRAINT "field_sources_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_sources" ADD CONSTRAINT "field_sources_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_predecessor_id_organisations_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_successor_id_organisations_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_agreements" ADD CONSTRAINT "meeting_agreements_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_agreements" ADD CONSTRAINT "meeting_agreements_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_organisations" ADD CONSTRAINT "meeting_organisations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_organisations" ADD CONSTRAINT "meeting_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_people" ADD CONSTRAINT "meeting_people_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_people" ADD CONSTRAINT "meeting_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_names" ADD CONSTRAINT "person_names_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_reports" ADD CONSTRAINT "pilot_reports_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_reports" ADD CONSTRAINT "pilot_reports_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_subject" ON "activity" USING btree ("subject_type","subject_id","at");--> statement-breakpoint
CREATE INDEX "activity_agreement" ON "activity" USING btree ("agreement_id","at");--> statement-breakpoint
CREATE INDEX "activity_at" ON "activity" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_user" ON "sign_in_links" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "agreement_access_user" ON "agreement_access" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "agreement_contacts_person" ON "agreement_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_events_revision" ON "agreement_events" USING btree ("agreement_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_events_request" ON "agreement_events" USING btree ("agreement_id","request_key");--> statement-breakpoint
CREATE INDEX "agreement_events_recorded" ON "agreement_events" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "agreement_fields_field" ON "agreement_fields" USING btree ("field","agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_parties_each" ON "agreement_parties" USING btree ("agreement_id","organisation_id","role");--> statement-breakpoint
CREATE INDEX "agreement_parties_organisation" ON "agreement_parties" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "agreement_relations_related" ON "agreement_relations" USING btree ("related_id");--> statement-breakpoint
CREATE INDEX "agreements_stage_updated" ON "agreements" USING btree ("stage","updated_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "agreements_updated" ON "agreements" USING btree ("updated_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "agreements_title" ON "agreements" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "agreements_signed" ON "agreements" USING btree ("signed_on","id");--> statement-breakpoint
CREATE INDEX "agreements_kind" ON "agreements" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "agreements_owner" ON "agreements" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "agreements_parent" ON "agreements" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agreements_search" ON "agreements" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisation_facts_of" ON "organisation_facts" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_names_each" ON "organisation_names" USING btree ("organisation_id","language","name");--> statement-breakpoint
CREATE INDEX "organisations_search" ON "organisations" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "organisations_country" ON "organisations" USING btree ("country","name");--> statement-breakpoint
CREATE INDEX "organisations_parent" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "successions_predecessor" ON "successions" USING btree ("predecessor_id");--> statement-breakpoint
CREATE INDEX "successions_successor" ON "successions" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "meeting_agreements_of" ON "meeting_agreements" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "meeting_organisations_of" ON "meeting_organisations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "meeting_people_person" ON "meeting_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "meetings_day" ON "meetings" USING btree ("first_on");--> statement-breakpoint
CREATE INDEX "people_search" ON "people" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_names_each" ON "person_names" USING btree ("person_id","language","name");--> statement-breakpoint
CREATE INDEX "posts_person" ON "posts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "posts_organisation" ON "posts" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "filings_key" ON "filings" USING btree ("agreement_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "indicators_name" ON "indicators" USING btree ("pilot_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_day" ON "measurements" USING btree ("indicator_id","on");--> statement-breakpoint
CREATE INDEX "pilot_reports_pilot" ON "pilot_reports" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pilots_number" ON "pilots" USING btree ("agreement_id","number");--> statement-breakpoint
CREATE INDEX "policies_key" ON "policies" USING btree ("key","in_force_from");--> statement-breakpoint
CREATE INDEX "scorecard_criteria_position" ON "scorecard_criteria" USING btree ("position");--> statement-breakpoint
CREATE UNIQUE INDEX "deadlines_each" ON "deadlines" USING btree ("agreement_id","kind","subject");--> statement-breakpoint
CREATE INDEX "deadlines_due" ON "deadlines" USING btree ("due_on","agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_key" ON "tasks" USING btree ("agreement_id","key");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("assignee_id","due_on") WHERE "tasks"."done_on" is null and not "tasks"."withdrawn";--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_agreement" ON "tasks" USING btree ("agreement_id");