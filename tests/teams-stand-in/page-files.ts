import express from "express";
import type { Router } from "express";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const builtPage = fileURLToPath(new URL("dist", import.meta.url));

/** Serves the page as built by Vite, or says how to build it. */
export function pageFiles(folder: string = builtPage): Router {
  const router = express.Router();
  router.use(express.static(folder, { index: "index.html" }));
  router.get("/", (_request, response) => {
    if (existsSync(`${folder}/index.html`)) {
      response.sendFile("index.html", { root: folder });
      return;
    }
    response
      .status(503)
      .type("text/plain")
      .send("The page of the stand-in Teams is not built yet: npm run build:stand-in -w tests\n");
  });
  return router;
}
