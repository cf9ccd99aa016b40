/** Who holds or held posts with a partner, each with the names in other scripts. One query. */
import { sql } from "drizzle-orm";
import { postTitleIn } from "#app/people/name-in.server";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay, formatSpan } from "#app/platform/days";
import type { ForeignText, ReportTable } from "../document";
import type { Hand } from "./cells";
import { columnsOf, numberedTable } from "./sections";

type Held = {
  person: string;
  title: string;
  fromOn: string | null;
  toOn: string | null;
  /** A day on which it was held, where no more is known. */
  heldOn: string | null;
  names: ForeignText[];
};

/** At most so many; posts that are held come before those that ended. */
const most = 200;

const heldAt = (ctx: Ctx, organisationId: string) =>
  ctx.db.execute<Held>(sql`
    select people.name as person, ${postTitleIn(sql`p`, ctx.locale)} as title, p.from_on::text as "fromOn", p.to_on::text as "toOn", p.held_on::text as "heldOn",
      coalesce((select json_agg(json_build_object('text', n.name, 'language', n.language) order by n.language)
        from person_names n where n.person_id = people.id and n.language <> 'en' and n.name <> people.name), '[]') as names
    from posts p join people on people.id = p.person_id
    where p.organisation_id = ${organisationId} and ${presentPeople()}
    order by p.to_on is not null, coalesce(p.from_on, p.held_on) desc nulls last, people.name, p.id
    limit ${most}`);

export async function peopleTable(ctx: Ctx, hand: Hand, organisationId: string): Promise<ReportTable> {
  const { t, locale } = hand;
  const { headings, empty, since, upTo, holds, notRecorded } = t.reportWords;
  const when = ({ fromOn, toOn, heldOn }: Held) => {
    if (fromOn && toOn) return formatSpan(t, fromOn, toOn);
    if (fromOn) return since(formatDay(t, fromOn));
    if (toOn) return upTo(formatDay(t, toOn));
    return heldOn ? holds(formatDay(t, heldOn)) : notRecorded;
  };
  return numberedTable(hand, {
    caption: headings.people,
    columns: columnsOf(hand, { person: 14, post: 20, when: 12 }),
    rows: await heldAt(ctx, organisationId),
    cells: (post) => {
      const here = post.names.find(({ language }) => language === locale)?.text;
      const local = post.names.filter(({ language }) => language !== locale);
      return [
        { lines: [here ?? post.person, ...local.map(({ text, language }) => ({ text: `(${text})`, language }))] },
        post.title,
        when(post),
      ];
    },
    empty: empty.people,
  });
}
