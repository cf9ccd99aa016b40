/** What is shown of the records found: titles, names, the piece of text that says so. One query for all of them, within rights already. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { nameIn } from "#app/organisations/name-in.server";
import { placeIn, presentPost } from "#app/people/lookup.server";
import { personNameIn, postTitleIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { taskTitleIn } from "#app/tasks/task-words.server";
import type { DocumentKind, OrganisationType, Stage } from "#db/schema";
import { type Asked, termQuery } from "./asked";
import { type Type, typeNames } from "./kinds";

export interface Named {
  text: string;
  /** BCP 47; null: nobody said. */
  language: string | null;
}

/** As the database answers it. Which facts there are depends on the type. */
export interface Shown {
  title: string;
  language?: string | null;
  /** Other titles and names it is found by. */
  also?: Named[];
  /** Texts it is found by. */
  body?: string | null;
  facts: Facts;
}

export interface Facts {
  reference?: string | null;
  stage?: Stage;
  country?: string;
  organisationType?: OrganisationType;
  post?: string | null;
  organisation?: string | null;
  place?: string | null;
  firstOn?: string;
  lastOn?: string | null;
  direction?: "in" | "out";
  dueOn?: string | null;
  /** Done, closed or called off. */
  over?: boolean;
  documentKind?: DocumentKind;
  number?: number;
  page?: number | null;
}

const named = (rows: SQL) => sql`coalesce((select json_agg(json_build_object('text', x.text, 'language', x.language))
  from (${rows}) x (text, language) where x.text is not null), '[]')`;

type Arm = (ctx: Ctx, asked: Asked, ids: SQL) => SQL;

const arms: Record<Type, Arm> = {
  agreements({ locale }, _, ids) {
    const { title, titleLanguage } = titleIn(locale);
    const also = named(sql`
      select agreements.title, agreements.title_language
      union all select t.title, t.language from agreement_titles t where t.agreement_id = agreements.id
      union all (
        with recursive involved as (
          select p.organisation_id as id from agreement_parties p where p.agreement_id = agreements.id
          union select s.successor_id from involved i join successions s on s.predecessor_id = i.id)
        select n.name, n.language from involved i cross join lateral (
          select o.name, null as language from organisations o where o.id = i.id
          union all select l.name, l.language from organisation_names l where l.organisation_id = i.id) n)`);
    return sql`select agreements.id, json_build_object('title', ${title}, 'language', ${titleLanguage}, 'also', ${also},
        'facts', json_build_object('reference', agreements.reference, 'stage', agreements.stage))
      from agreements where agreements.id in ${ids}`;
  },
  organisations: ({ locale }, __, ids) => {
    const also = named(sql`select o.short_name, null union all select o.name, null union all
      select n.name, n.language from organisation_names n where n.organisation_id = o.id`);
    return sql`select o.id, json_build_object('title', ${nameIn(sql`o`, locale)}, 'also', ${also},
        'facts', json_build_object('country', o.country, 'organisationType', o.type, 'place', o.place))
      from organisations o where o.id in ${ids}`;
  },
  people: ({ locale }, __, ids) => {
    const also = named(
      sql`select p.name, null union all select n.name, n.language from person_names n where n.person_id = p.id`,
    );
    return sql`select p.id, json_build_object('title', ${personNameIn(sql`p`, locale)}, 'also', ${also},
        'facts', json_build_object('post', ${postTitleIn(sql`present`, locale)}, 'organisation', ${placeIn(locale)}))
      from people p left join lateral ${presentPost} present on true where p.id in ${ids}`;
  },
  visits: ({ locale }, __, ids) => {
    const also = named(sql`select v.title_en, 'en' union all select v.title_vi, 'vi' union all
      select o.name, null from visit_organisations x join organisations o on o.id = x.organisation_id where x.visit_id = v.id union all
      select n.name, n.language from visit_organisations x join organisation_names n on n.organisation_id = x.organisation_id
        where x.visit_id = v.id`);
    return sql`select v.id, json_build_object('title', ${titled(locale, "v")}, 'also', ${also},
        'body', concat_ws(' · ', v.purpose, v.result, v.talking_points, v.sensitivities), 'facts', json_build_object('firstOn', v.first_on,
          'lastOn', v.last_on, 'direction', v.direction, 'place', array_to_string(v.places, ', '), 'over', v.cancelled_on is not null))
      from visits v where v.id in ${ids}`;
  },
  meetings: ({ locale }, __, ids) => {
    const also = named(sql`select m.title_en, 'en' union all select m.title_vi, 'vi'`);
    return sql`select m.id, json_build_object('title', ${titled(locale, "m")}, 'also', ${also}, 'body', m.minutes,
        'facts', json_build_object('firstOn', m.first_on, 'lastOn', m.last_on, 'place', m.place))
      from meetings m where m.id in ${ids}`;
  },
  commitments: (_, __, ids) => sql`
    select c.id, json_build_object('title', c.text, 'body', concat_ws(' · ', c.clause, c.measure, c.difficulties),
        'facts', json_build_object('reference', a.reference, 'dueOn', c.due_on, 'over', c.status not in ('open', 'underway')))
      from commitments c join agreements a on a.id = c.agreement_id where c.id in ${ids}`,
  tasks({ locale }, _, ids) {
    const also = named(sql`select t.titles ->> 'en', 'en' union all select t.titles ->> 'vi', 'vi'`);
    return sql`select t.id, json_build_object('title', ${taskTitleIn(locale, "t")}, 'also', ${also}, 'body', t.note,
        'facts', json_build_object('reference', a.reference, 'dueOn', t.due_on, 'over', t.done_on is not null))
      from tasks t left join agreements a on a.id = t.agreement_id where t.id in ${ids}`;
  },
  documents: (_, asked, ids) => {
    const holds = asked.terms.map((__, at) => sql`(g.tokens @@ ${termQuery(asked, at)}::tsquery)::int`);
    return sql`select d.id, json_build_object('title', d.title, 'language', d.language, 'body', concat_ws(' · ', d.note, passage.body),
        'facts', json_build_object('reference', a.reference, 'documentKind', d.kind, 'number', d.number, 'page', case when f.media_type = 'application/pdf' then passage.page end,
          'over', not d.latest))
      from documents d join stored_files f on f.id = d.file_id left join agreements a on a.id = d.agreement_id left join lateral (
        select g.body, g.page, ${sql.join(holds, sql` + `)} as held from finding.passages g where g.file_id = d.file_id
        order by held desc, g.number limit 1) passage on passage.held > 0
      where d.id in ${ids}`;
  },
};

const titled = (locale: string, row: "v" | "m") => sql.raw(locale === "vi" ? `${row}.title_vi` : `${row}.title_en`);

/** By type and id. */
export async function readShown(
  ctx: Ctx,
  asked: Asked,
  wanted: ReadonlyMap<Type, { ids: readonly string[] }>,
): Promise<Map<string, Shown>> {
  const asking = typeNames.filter((type) => (wanted.get(type)?.ids.length ?? 0) > 0);
  if (asking.length === 0) return new Map();
  const parts = asking.map((type) => {
    const ids = sql`${wanted.get(type)?.ids}`;
    return sql`select ${type} as type, s.id, s.shown from (${arms[type](ctx, asked, ids)}) s (id, shown)`;
  });
  const rows = await ctx.db.execute<{ type: Type; id: string; shown: Shown }>(sql.join(parts, sql` union all `));
  return new Map(rows.map(({ type, id, shown }) => [`${type} ${id}`, shown]));
}
