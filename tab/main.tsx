import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { boot } from "./boot.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
// The page already shows its outline. To draw the same again would hold up the connection to Teams.
const booting = boot();
const draw = (): void => createRoot(root).render(<App boot={() => booting} />);
booting.then(draw, draw);
