import { writeFileSync } from "node:fs";
import { repository } from "../setup/repository.mjs";
import { generatedPages } from "./pages.ts";

for (const { path, text } of await generatedPages(repository)) {
  writeFileSync(path, text);
  console.log(`Wrote ${path}`);
}
