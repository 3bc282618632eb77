// Guildhall's own lint rules.
import { importDirections } from "./import-directions.mjs";
import { mirrored } from "./mirrored.mjs";
import { textsFromCatalogue } from "./texts-from-catalogue.mjs";

export default {
  meta: { name: "guildhall" },
  rules: { "import-directions": importDirections, mirrored, "texts-from-catalogue": textsFromCatalogue },
};
