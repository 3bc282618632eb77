// Guildhall's own lint rules.
import { importDirections } from "./import-directions.mjs";
import { textsFromCatalogue } from "./texts-from-catalogue.mjs";

export default {
  meta: { name: "guildhall" },
  rules: { "import-directions": importDirections, "texts-from-catalogue": textsFromCatalogue },
};
