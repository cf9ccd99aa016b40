/** What bringing in means for each kind of record. */
import type { ImportSubject } from "#db/schema";
import { agreementRows } from "./agreement-rows.server";
import { organisationRows } from "./organisation-rows.server";
import { personRows } from "./person-rows.server";
import type { SubjectRules } from "./plan";

export const subjectRules: Record<ImportSubject, SubjectRules> = {
  organisations: organisationRows,
  people: personRows,
  agreements: agreementRows,
};
