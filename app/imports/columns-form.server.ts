/** What the form about the columns of a file begins with: each column with values from it, and the fields in the reader's words. */
import { countryCodes, countryName } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { fieldWords } from "./field-words";
import { type ImportField, importFields } from "./fields";
import type { ImportPage } from "./import-queries.server";
import { optionWords } from "./options";
import { sampleValues } from "./row-queries.server";
import { columnName } from "./shown-rows.server";

const longest = 60;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

export async function columnsForm(ctx: Ctx, { id, fileName, subject, version, total, columns, mapping }: ImportPage) {
  const t = textIn(ctx.locale);
  const samples = await sampleValues(ctx, id);
  const fields = importFields[subject].map((field) => ({ ...field, ...fieldWords(t, subject, field.name) }));
  const read = Object.entries(mapping?.columns ?? {});
  return {
    ...{ id, fileName, subject, version, total },
    file: mapping?.file ?? null,
    columns: columns.map((_, at) => ({ head: columnName(t, columns, at), samples: (samples[at] ?? []).map(short) })),
    fields: fields.map(({ name, label }) => ({ name, label })),
    fixed: fields
      .filter(({ fixable }) => fixable)
      .map(({ name, label, hint, required, ...field }) => ({
        ...{ name, label, hint },
        required: required === true,
        options: optionsOf(field),
      })),
    values: {
      columns: columns.map((_, at) => read.find(([, column]) => column === at)?.[0] ?? ""),
      fixed: mapping?.fixed ?? {},
      dayOrder: mapping?.dayOrder ?? "dayFirst",
    },
  };

  function optionsOf({ as, options }: Pick<ImportField, "as" | "options">): { value: string; label: string }[] | null {
    if (options && as === "choice")
      return Object.entries(optionWords(t, options)).map(([value, label]) => ({ value, label }));
    if (as !== "country") return null;
    const order = new Intl.Collator(ctx.locale);
    return countryCodes
      .map((value) => ({ value, label: countryName(t, value) }))
      .sort((a, b) => order.compare(a.label, b.label));
  }
}
