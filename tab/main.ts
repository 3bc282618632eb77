import { boot } from "./boot.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
// The page already shows its outline. What draws it is loaded while Teams and the server are asked, not before.
const booting = boot();
void import("./draw.tsx").then(({ draw }) => draw(root, booting));
