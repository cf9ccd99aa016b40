import { expect, it } from "vitest";
import { namesIn, partsOf } from "./mentions";

const names = ["Nguyễn Văn An", "Nguyễn Văn", "Lê Mai", "A (B)"];

it("finds the longest name that fits, in a sentence and at its ends", () => {
  expect(namesIn("@Nguyễn Văn An, please ask @Lê Mai.", names)).toEqual(["Nguyễn Văn An", "Lê Mai"]);
  expect(namesIn("With @Nguyễn Văn, then @A (B)", names)).toEqual(["Nguyễn Văn", "A (B)"]);
});

it("tells people apart by their marks and by whole words", () => {
  expect(namesIn("@Le Mai @lê mai @Lê Maika mail@Lê Mai @@Lê Mai Lê Mai", names)).toEqual([]);
});

it("takes a name whose marks were typed apart, or whose words stand on two lines, for the same", () => {
  expect(namesIn(`@${"Lê Mai".normalize("NFD")} @Lê\nMai`, names)).toEqual(["Lê Mai"]);
});

it("keeps the whole text, with names apart", () => {
  expect(partsOf("So, @Lê Mai!", names)).toEqual([
    { text: "So, ", name: null },
    { text: "@Lê Mai", name: "Lê Mai" },
    { text: "!", name: null },
  ]);
  expect(partsOf("@Lê Mai", [])).toEqual([{ text: "@Lê Mai", name: null }]);
});
