import { Link } from "@remix-run/react";
import { useId } from "react";
import { describe, expect, it } from "vitest";
import "#app/platform/text.server";
import { stillPart } from "./still.server";
import { useText } from "./text";

const url = new URL("https://desk.test/agreements/1?history=all");

function Part({ name }: { name: string }) {
  return (
    <p id={useId()}>
      {name} {useText().shell.agreements} <Link to="edit">Edit</Link>{" "}
      <Link to={{ search: "?page=2", hash: "history" }}>2</Link>
    </p>
  );
}

describe("a part that the server writes", () => {
  it("says what it says in the reader's language", () => {
    expect(stillPart("en", url, "a", <Part name="" />)).toContain("Agreements");
    expect(stillPart("vi", url, "a", <Part name="" />)).toContain("Thỏa thuận");
  });

  it("holds what people typed as text", () => {
    const html = stillPart("en", url, "a", <Part name={'<img src=x onerror="alert(1)">'} />);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).not.toContain("<img");
  });

  it("has links that begin at its page, and ids that no other part has", () => {
    const html = stillPart("en", url, "a", <Part name="" />);
    expect(html).toContain('href="/agreements/1?page=2#history"');
    expect(html).toContain('href="/agreements/1/edit"');
    const idOf = (text: string) => / id="([^"]+)"/.exec(text)?.[1];
    expect(idOf(html)).toBeTruthy();
    expect(idOf(stillPart("en", url, "b", <Part name="" />))).not.toBe(idOf(html));
  });
});
