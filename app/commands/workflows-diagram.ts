/** `npm run workflows:diagram`: writes the diagrams and tables of the machines into `docs/workflows/`. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workflowDocuments } from "./workflow-documents";

const folder = join(process.cwd(), "docs", "workflows");
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(workflowDocuments())) {
  await writeFile(join(folder, name), text);
  console.log(`docs/workflows/${name}`);
}
