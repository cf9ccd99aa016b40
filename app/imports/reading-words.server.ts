/** How cells are read here: the words of every language of the product. Made once. */
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";
import type { Reading } from "./parse-cell";
import { vocabularyOf } from "./vocabulary";

let made: Omit<Reading, "dayOrder"> | null = null;

export function readingWords(): Omit<Reading, "dayOrder"> {
  made ??= makeReading();
  return made;
}

function makeReading(): Omit<Reading, "dayOrder"> {
  const languages = [textIn("en"), textIn("vi")];
  const confidential = {
    yes: languages.map((t) => t.agreementsList.confidential),
    // What stands beside it in the column of marks of our own exports.
    no: languages.map((t) => t.agreementsList.observed),
  };
  return {
    words: vocabularyOf(languages),
    answers: (field) => (field === "confidential" ? confidential : { yes: [], no: [] }),
  };
}
