import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { workflowDocuments } from "./workflow-documents";

const documents = Object.entries(workflowDocuments());

describe.each(documents)("docs/workflows/%s", (name, generated) => {
  it("is what is generated from the machine; otherwise run npm run workflows:diagram", () => {
    const path = `docs/workflows/${name}`;
    const kept = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : "";
    expect(kept === generated, `${path} is out of date: run npm run workflows:diagram`).toBe(true);
  });

  it("has words for everything", () => {
    expect(generated).not.toMatch(/undefined|null/);
  });
});

describe.each(documents.filter(([name]) => name.startsWith("table-")))("%s", (_, table) => {
  const rowOf = (heading: string, event: string) => {
    const part = table.slice(table.indexOf(`\n## ${heading}\n`));
    const lines = part.split("\n");
    const steps = lines
      .find((line) => line.startsWith("| Event"))
      ?.split(" | ")
      .map((cell) => cell.replace(/^\| |\s\|$/g, ""));
    const cells = lines.find((line) => line.startsWith(`| **${event}** |`))?.split(" | ");
    return (step: string) => cells?.[steps?.indexOf(step) ?? -1]?.replace(/ \|$/, "");
  };

  it("names every event in every stage", () => {
    for (const { past } of Object.values(english.workflow.events))
      expect(table.split(`| **${past}** |`).length - 1).toBe(6);
  });

  it("says never, when and always", () => {
    expect(rowOf("Proposed", "Signed")("drafting")).toBe("never");
    expect(rowOf("Proposed", "Signed")("cleared for signing")).toBe(
      "when the kind of agreement is decided; a party is named on each side; a contact person is named for each side°; the signed text is among the documents° → *in force*",
    );
    expect(rowOf("Signed", "Suspended")("in force")).toBe("always → *suspended*");
    expect(rowOf("Proposed", "Opinion answered")("asking for opinions")).toBe(
      "Disagrees: always → *awaiting higher consent*<br>Agrees or Agrees with comments: always",
    );
  });
});
