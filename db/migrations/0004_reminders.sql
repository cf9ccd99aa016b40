CREATE TABLE "sign_in_requests" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"code_hash" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_switch" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"why" text,
	"held_by" uuid,
	"held_at" timestamp with time zone,
	"instance" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sender" text NOT NULL,
	"recipients" jsonb NOT NULL,
	"subject" text NOT NULL,
	"message_id" text NOT NULL,
	"raw" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"calendar" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"message_id" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"why" text,
	"send_after" timestamp with time zone NOT NULL,
	"claimed_until" timestamp with time zone,
	"claimed_by" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"uncertain" boolean DEFAULT false NOT NULL,
	"reply" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "suppressed_addresses" (
	"address" text PRIMARY KEY NOT NULL,
	"why" text NOT NULL,
	"reply" text,
	"since" timestamp with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_tick_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"deadline_id" uuid,
	"due_on" date,
	"recipient" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"mail_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"deadline_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"recipient" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"proposed_on" date,
	"instead" text,
	"at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"handled_by" uuid
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"agreement_id" uuid,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"deadline_id" uuid,
	"agreement_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reminder_policies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"agreement_id" uuid,
	"before_days" jsonb NOT NULL,
	"on_day" boolean NOT NULL,
	"overdue_every" integer,
	"escalate_after" integer,
	"audience" jsonb NOT NULL,
	"outsiders" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"stops_when_acknowledged" boolean DEFAULT true NOT NULL,
	"critical" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reminder_policies_each" UNIQUE NULLS NOT DISTINCT("kind","agreement_id")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"deadline_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"step" integer NOT NULL,
	"recipient" text NOT NULL,
	"user_id" uuid,
	"name" text,
	"address" text,
	"locale" text,
	"time_zone" text,
	"country" text,
	"escalation" boolean DEFAULT false NOT NULL,
	"critical" boolean DEFAULT false NOT NULL,
	"step_on" date NOT NULL,
	"send_after" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"why" text,
	"late" boolean DEFAULT false NOT NULL,
	"mail_id" uuid,
	"planned_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "deadlines_each";--> statement-breakpoint
DROP INDEX "deadlines_due";--> statement-breakpoint
ALTER TABLE "deadlines" ALTER COLUMN "agreement_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "deadline_rules" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "deputy_id" uuid;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "daily_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "weekly_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "planned_signing_on" date;--> statement-breakpoint
ALTER TABLE "holiday_years" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "holidays" ADD COLUMN "removed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "holidays" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "policies" ADD COLUMN "roll_forward" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "policies" ADD COLUMN "cut_off_hour" smallint;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "task_id" uuid;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "computed_on" date;--> statement-breakpoint
UPDATE "deadlines" SET "computed_on" = "due_on";--> statement-breakpoint
ALTER TABLE "deadlines" ALTER COLUMN "computed_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "valid_through" date;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "previous_on" date;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "moved_on" date;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "moved_from" date;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "moved_by" uuid;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "move_reason" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "acknowledged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "acknowledged_by" uuid;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "done_on" date;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "done_by" uuid;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "done_note" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "closed_why" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_requests" ADD CONSTRAINT "sign_in_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_switch" ADD CONSTRAINT "mail_switch_held_by_users_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressed_addresses" ADD CONSTRAINT "suppressed_addresses_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_links" ADD CONSTRAINT "action_links_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_links" ADD CONSTRAINT "action_links_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_handled_by_users_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_policies" ADD CONSTRAINT "reminder_policies_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_requests_user" ON "sign_in_requests" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "mailbox_at" ON "mailbox" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("send_after") WHERE "mails"."status" in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_recipient" ON "mails" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "action_links_deadline" ON "action_links" USING btree ("deadline_id","recipient");--> statement-breakpoint
CREATE INDEX "action_links_mail" ON "action_links" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "answers_deadline" ON "answers" USING btree ("deadline_id","at");--> statement-breakpoint
CREATE INDEX "answers_open" ON "answers" USING btree ("at") WHERE "answers"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "calendar_feeds_user" ON "calendar_feeds" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_key" ON "notifications" USING btree ("user_id","key");--> statement-breakpoint
CREATE INDEX "notifications_user" ON "notifications" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_each" ON "reminders" USING btree ("deadline_id","due_on","step","recipient");--> statement-breakpoint
CREATE INDEX "reminders_due" ON "reminders" USING btree ("send_after","recipient") WHERE "reminders"."status" = 'planned';--> statement-breakpoint
CREATE INDEX "reminders_mail" ON "reminders" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "reminders_recipient" ON "reminders" USING btree ("recipient","sent_at");--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_deputy_id_users_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_moved_by_users_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_acknowledged_by_users_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deadlines_task" ON "deadlines" USING btree ("task_id") WHERE "deadlines"."task_id" is not null;--> statement-breakpoint
CREATE INDEX "deadlines_kind" ON "deadlines" USING btree ("kind","id") WHERE "deadlines"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "deadlines_valid" ON "deadlines" USING btree ("valid_through") WHERE "deadlines"."closed_at" is null and "deadlines"."valid_through" is not null;--> statement-breakpoint
CREATE INDEX "deadlines_agreement" ON "deadlines" USING btree ("agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deadlines_each" ON "deadlines" USING btree ("agreement_id","kind","subject") WHERE "deadlines"."task_id" is null;--> statement-breakpoint
CREATE INDEX "deadlines_due" ON "deadlines" USING btree ("due_on","id") WHERE "deadlines"."closed_at" is null;--> statement-breakpoint
CREATE FUNCTION refuse_changing_what_was_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was sent is final';
END $$;--> statement-breakpoint
CREATE TRIGGER reminders_sent_is_final BEFORE UPDATE OR DELETE ON "reminders" FOR EACH ROW WHEN (OLD.status = 'sent')
  EXECUTE FUNCTION refuse_changing_what_was_sent();--> statement-breakpoint
CREATE TRIGGER mails_sent_is_final BEFORE UPDATE OR DELETE ON "mails" FOR EACH ROW WHEN (OLD.status = 'sent')
  EXECUTE FUNCTION refuse_changing_what_was_sent();
