/** `npm run map:draw`: draws the land of the map of partners, and finds the middle of each country. */
import { writeFile } from "node:fs/promises";
import { mapFiles } from "./map-geometry";

for (const [name, text] of Object.entries(mapFiles())) {
  await writeFile(name, text);
  console.log(name);
}
