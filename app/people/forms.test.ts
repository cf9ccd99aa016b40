import { describe, expect, it } from "vitest";
import { personForm, postForm } from "#app/people/forms";
import { check } from "#app/platform/forms";

describe("the form of a person", () => {
  it("needs only a name", () => {
    expect(check(personForm, { name: "Chen Jie" })).toEqual({
      ok: true,
      input: {
        name: "Chen Jie",
        names: [],
        familyFirst: false,
        address: null,
        email: null,
        telephone: null,
        languages: [],
        contactReason: null,
        contactSince: null,
        backup: null,
        reviewOn: null,
        note: null,
      },
    });
  });

  it("asks for an email address and a telephone number that can be one", () => {
    const wrong = check(personForm, { name: "A", email: "nobody", telephone: "call me" });
    expect(wrong).toEqual({ ok: false, problems: { email: "enterEmail", telephone: "enterTelephone" } });
    expect(check(personForm, { name: "A", email: "a@b.vn", telephone: "+84 (28) 3829-1111" }).ok).toBe(true);
  });

  it("keeps the number of the row in a problem, past blank rows", () => {
    const names = [
      { language: "vi", name: "" },
      { language: "tlh", name: "qeylIS" },
    ];
    expect(check(personForm, { name: "A", names })).toEqual({
      ok: false,
      problems: { "names.1.language": "chooseLanguage" },
    });
  });

  it("refuses what is too long by its length alone", () => {
    const long = check(personForm, { name: "x".repeat(100_000), email: "@".repeat(100_000) });
    expect(long).toMatchObject({ problems: { name: "tooLong:300", email: "tooLong:254" } });
  });
});

describe("the form of a post", () => {
  const post = { title: "Secretary", organisation: "Guangzhou · CN" };

  it("ends after it began", () => {
    expect(check(postForm, { ...post, fromOn: "2023-11-17", toOn: "2023-11-16" })).toEqual({
      ok: false,
      problems: { toOn: "endAfter:2023-11-17" },
    });
  });

  it("was held on a day between its first and its last", () => {
    expect(check(postForm, { ...post, fromOn: "2023-01-01", heldOn: "2022-12-31" })).toMatchObject({
      problems: { heldOn: "startsAfter:2023-01-01" },
    });
    expect(check(postForm, { ...post, toOn: "2023-01-01", heldOn: "2023-01-02" })).toMatchObject({
      problems: { heldOn: "notAfter:2023-01-01" },
    });
  });
});
