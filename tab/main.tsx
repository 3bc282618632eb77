import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { boot } from "./boot.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
createRoot(root).render(<App boot={boot} />);
