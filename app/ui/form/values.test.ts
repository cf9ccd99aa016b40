import { zodResolver } from "@hookform/resolvers/zod";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { text } from "#app/platform/form-fields";
import { rowsOf } from "#app/platform/form-rows";
import { check, nest } from "#app/platform/forms";
import { problemsOf } from "./problems-of";
import { asChoices, asText, rowCount, valueAt } from "./values";

describe("what a form begins with", () => {
  const values = { title: "MOU", year: 2023, day: null, parties: [{ name: "Huangpu" }], fields: ["health"] };

  it("is found by the field's name", () => {
    expect(asText(valueAt(values, "title"))).toBe("MOU");
    expect(asText(valueAt(values, "year"))).toBe("2023");
    expect(asText(valueAt(values, "parties.0.name"))).toBe("Huangpu");
    expect(asText(valueAt(values, "parties.1.name"))).toBe("");
    expect(asText(valueAt(values, "day"))).toBe("");
    expect(asChoices(valueAt(values, "fields"))).toEqual(["health"]);
    expect(asChoices(valueAt(values, "title"))).toEqual(["MOU"]);
    expect(asChoices(valueAt(values, "nothing"))).toEqual([]);
    expect(rowCount(values, "parties")).toBe(1);
    expect(rowCount({ parties: [{ name: "" }, { name: "Huangpu" }, { name: "" }] }, "parties")).toBe(2);
    expect(rowCount({}, "parties")).toBe(0);
  });

  it("never comes from a prototype", () => {
    expect(valueAt({}, "constructor")).toBeUndefined();
    expect(valueAt(undefined, "title")).toBeUndefined();
  });
});

describe("problems", () => {
  const schema = z.object({
    title: text(10, "enterTitle"),
    signatories: rowsOf(z.object({ name: text(5, "enterName") }), { max: 2 }).refine(
      (r) => r.length > 0,
      "enterSigner",
    ),
  });
  const inBrowser = async (values: Record<string, unknown>) => {
    const options = { fields: {}, shouldUseNativeValidation: false };
    const { errors } = await zodResolver(schema)(values as never, undefined, options);
    return problemsOf(errors);
  };

  it("are the same in the browser and on the server", async () => {
    const form = new FormData();
    form.set("title", "");
    form.set("signatories.0.name", "");
    form.set("signatories.1.name", "Nguyễn Văn A");
    const values = nest(form);
    expect(await inBrowser(values)).toEqual({ title: "enterTitle", "signatories.1.name": "tooLong:5" });
    expect(check(schema, values)).toEqual({ ok: false, problems: await inBrowser(values) });
  });

  it("of a whole list stand at the list", async () => {
    expect(await inBrowser({ title: "MOU" })).toEqual({ signatories: "enterSigner" });
    expect(problemsOf({ signatories: { root: { type: "custom", message: "enterSigner" } } })).toEqual({
      signatories: "enterSigner",
    });
  });
});
