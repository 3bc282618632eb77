import { readFile } from "node:fs/promises";
import { join } from "node:path";
import compression from "compression";
import express, { type Router } from "express";
import { escapeAttribute, page } from "./page.ts";

export interface TabFiles {
  /** the folder of the built tab */
  readonly directory: string;
  /** passed to the tab, which hands them to teams-js */
  readonly teamsOrigins: readonly string[];
}

const notBuilt = page(
  "The tab is not here",
  "<p><code>npm run build</code> puts it beside the server, in <code>dist</code>. Start the server there.</p>",
);

/** The built tab: its page, which browsers must not cache, and its files, whose names change with their content. */
export function tabFiles({ directory, teamsOrigins }: TabFiles): Router {
  const router = express.Router({ strict: true });
  // These files contain no secrets, so compressing them reveals none.
  router.use("/tab", compression());
  router.get("/tab", (_request, response) => response.redirect(308, "/tab/"));

  router.get(["/tab/", "/tab/index.html"], async (_request, response) => {
    response.set("Cache-Control", "no-store").type("html");
    const html = await built(join(directory, "index.html"));
    if (html === null) response.status(503).send(notBuilt);
    else response.send(withTeamsOrigins(html, teamsOrigins));
  });

  router.use(
    "/tab/assets",
    express.static(join(directory, "assets"), {
      immutable: true,
      maxAge: "365d",
      index: false,
      redirect: false,
    }),
  );
  router.use("/tab", express.static(directory, { index: false, redirect: false, maxAge: "1h" }));
  return router;
}

async function built(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const placeholder = /<meta\s+name="teams-origins"[^>]*>/;

/** The page with the origins filled in, separated by spaces. */
function withTeamsOrigins(html: string, origins: readonly string[]): string {
  const meta = `<meta name="teams-origins" content="${escapeAttribute(origins.join(" "))}" />`;
  return placeholder.test(html)
    ? html.replace(placeholder, () => meta)
    : html.replace("</head>", () => `${meta}</head>`);
}
