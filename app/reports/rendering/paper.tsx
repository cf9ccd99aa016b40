/**
 * A report on the page as it will be on paper: the same head, tables, foot and annex as the files, on sheets that lie the same way. Narrow
 * screens reflow the text and scroll the tables. Reads no data; headings begin at the third level.
 */
import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { Foreign } from "#app/ui/foreign";
import type { LaidHead, LaidReport, LaidSection, LaidTable, Line, Stretch } from "./laid-out";
import type { Span } from "./spans";

/** The whole document, laid out on the server by `layOut`; whoever wants less hands over fewer rows. */
export function ReportPaper({ document }: { document: LaidReport }) {
  const { stretches, annex } = document;
  return (
    <article className={document.plain ? "paper plain-paper" : "paper"} lang={document.locale}>
      {stretches.map((stretch, index) => (
        <Sheet key={keyOf(index)} stretch={stretch}>
          {index === 0 ? <Opening document={document} /> : null}
          <Sections sections={stretch.sections} />
          {index === stretches.length - 1 && !document.plain ? <Foot foot={document.foot} /> : null}
        </Sheet>
      ))}
      {annex?.stretches.map((stretch, index) => (
        <Sheet key={keyOf(index)} stretch={stretch}>
          {index === 0 ? (
            <header className="paper-title">
              <h3>{annex.title}</h3>
              <p className="subject">{annex.subject}</p>
              <p>
                <em>{annex.to}</em>
              </p>
            </header>
          ) : null}
          <Sections sections={stretch.sections} />
        </Sheet>
      ))}
    </article>
  );
}

/** Nothing on paper moves or has a name of its own: the place is the key. */
const keyOf = (index: number) => String(index);

function Sheet({ stretch, children }: { stretch: Stretch; children: ReactNode }) {
  return (
    <div className="sheet" data-turned={stretch.landscape || undefined}>
      {children}
    </div>
  );
}

function Opening({ document: { plain, head, title, subject, period } }: { document: LaidReport }) {
  return (
    <>
      {plain ? null : <Head head={head} />}
      <header className="paper-title">
        <h3>{title}</h3>
        {subject.map((line, index) => (
          <p key={keyOf(index)} className="subject">
            <Text line={line} />
          </p>
        ))}
        {period ? (
          <p>
            <em>{period}</em>
          </p>
        ) : null}
      </header>
    </>
  );
}

function Head({ head: { superior, office, state, number, placeAndDay } }: { head: LaidHead }) {
  return (
    <div className="paper-head">
      <div>
        {superior ? <p>{superior}</p> : null}
        <p className="office">{office}</p>
        <p className="number">{number}</p>
      </div>
      <div>
        {state ? (
          <>
            <p className="state">{state.name}</p>
            <p className="motto">{state.motto}</p>
          </>
        ) : null}
        <p className="number">
          <em>{placeAndDay}</em>
        </p>
      </div>
    </div>
  );
}

function Sections({ sections }: { sections: readonly LaidSection[] }) {
  return sections.map(({ heading, paragraphs, table }, index) => (
    <section key={keyOf(index)}>
      {heading ? <h4>{heading}</h4> : null}
      {paragraphs.flat().map((line, at) => (
        <p key={keyOf(at)} className="running">
          <Text line={line} />
        </p>
      ))}
      {table ? <Table table={table} name={table.caption ?? heading} /> : null}
    </section>
  ));
}

function Table({ table: { caption, columns, rows, empty }, name }: { table: LaidTable; name: string | null }) {
  if (rows.length === 0)
    return empty ? (
      <p className="running">
        <em>{empty}</em>
      </p>
    ) : null;
  return (
    <section
      className="paper-table"
      aria-label={name ?? undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
    >
      <table>
        {caption ? <caption>{caption}</caption> : null}
        <colgroup>
          {columns.map(({ key, share }) => (
            <col key={key} style={{ width: `${(share * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, row) => (
            <tr key={keyOf(row)}>
              {cells.map((lines, at) => (
                <td
                  key={columns[at]?.key ?? keyOf(at)}
                  data-align={columns[at]?.align}
                  data-header={columns[at]?.header || undefined}
                >
                  {lines.map((line, index) => (
                    <Fragment key={keyOf(index)}>
                      {index > 0 ? <br /> : null}
                      <Text line={line} />
                    </Fragment>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Foot({ foot: { post, recipients, names } }: { foot: LaidReport["foot"] }) {
  return (
    <footer className="paper-foot">
      <div>
        <p className="recipients">{recipients}</p>
        {names.map((name) => (
          <p key={name}>{name}</p>
        ))}
      </div>
      <p className="post">{post}</p>
    </footer>
  );
}

function Text({ line }: { line: Line }) {
  return line.map((span, index) => <Words key={keyOf(index)} span={span} />);
}

function Words({ span: { text, language, link } }: { span: Span }) {
  const words = language ? <Foreign lang={language}>{text}</Foreign> : text;
  if (!link) return words;
  return link.startsWith("/") ? <Link to={link}>{words}</Link> : <a href={link}>{words}</a>;
}
