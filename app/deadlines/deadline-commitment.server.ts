/** The commitment that a deadline is about: its subject is the commitment's id. For queries that read from `deadlines`. */
import { sql } from "drizzle-orm";
import { commitments, deadlines } from "#db/schema";

/** Of other kinds the subject is no id: it is looked at only where it is one. */
export const ofCommitment = sql`${commitments.id} = case when ${deadlines.kind} = 'commitmentDue' then ${deadlines.subject}::uuid end`;

/** Its text as a title has room for it. */
export const shortCommitment = sql<string>`case when length(${commitments.text}) > 140
  then rtrim(left(${commitments.text}, 140)) || '…' else ${commitments.text} end`;

export const commitmentColumns = { id: commitments.id, side: commitments.side, text: shortCommitment };
