import { runInNewContext } from "node:vm";
import { shorthands, tokens } from "@fluentui/react-components";
import { type GriffelStyle, resolveStyleRulesForSlots } from "@griffel/core";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const LOCAL_TIME = "(new Date).toLocaleString()";

/**
 * teams-js writes the time in words into its log before it connects, whether or not there is a log. To prepare that takes
 * a slow computer as long as to load all of teams-js.
 */
const withoutLocalTime: Plugin = {
  name: "without-local-time",
  transform: {
    filter: { id: /teams-js[\\/].*[\\/]public[\\/]app[\\/]app\.js$/ },
    handler(code) {
      if (!code.includes(LOCAL_TIME)) this.error("teams-js has changed: is this still needed?");
      return { code: code.replace(LOCAL_TIME, '""'), map: null };
    },
  },
};

/**
 * Makes the rules of `makeStyles` while the tab is built, as those of Fluent are. To make them when a screen is first drawn
 * takes a slow computer a good part of the time to draw it; and what makes them need not be loaded.
 */
const stylesAhead: Plugin = {
  name: "styles-ahead",
  apply: "build",
  enforce: "post",
  transform: {
    filter: { id: /[\\/]tab[\\/].*\.tsx?$/, code: "makeStyles(" },
    handler(code) {
      const made = code.replace(/\bmakeStyles\((\{.*?\})\);$/gms, (_, styles: string) => {
        const [classes, rules] = resolveStyleRulesForSlots(stylesIn(styles));
        return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)});`;
      });
      if (made.includes("makeStyles("))
        this.error("Give makeStyles an object of its own, and end the statement");
      return { code: `import { __styles } from "@fluentui/react-components";\n${made}`, map: null };
    },
  },
};

/** The styles that an expression describes; it may use nothing but Fluent's tokens and shorthands. */
const stylesIn = (expression: string): Record<string, GriffelStyle> =>
  runInNewContext(`(${expression})`, { tokens, shorthands }) as Record<string, GriffelStyle>;

/** What the panel loads after its outline is drawn, by a module of each file. */
const NEXT = [
  "tab/teams/connect.ts",
  "tab/sync/browser-sync-client.ts",
  "tab/draw.tsx",
  "tab/pages/panel/panel-page.tsx",
  "messages/en/panel/texts.ts",
];

/**
 * Lets the page name the files that its first script is going to import, with all that these import, so that they need not
 * wait for it. They are less urgent than what the outline takes.
 */
const nextFiles: Plugin = {
  name: "next-files",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const found = new Set<string>();
      const add = (file: string): void => {
        const chunk = bundle[file];
        if (chunk?.type !== "chunk" || found.has(file)) return;
        found.add(file);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && chunk.moduleIds.some((id) => NEXT.some((end) => id.endsWith(end))))
          add(chunk.fileName);
      return [...found]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, fetchpriority: "low", href: `/tab/${file}` },
          injectTo: "head" as const,
        }));
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react(), withoutLocalTime, stylesAhead, nextFiles],
  build: {
    // Beside the server: see scripts/build.
    outDir: "../dist/tab",
    emptyOutDir: true,
    sourcemap: false,
    target: "es2023",
    license: { fileName: "third-party-licences.md" },
    // Each with all that it imports and no earlier one has: the panel would otherwise start with 25 files, many of them tiny.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "texts", test: /messages[\\/]en[\\/](panel|tab)[\\/]texts\.ts$/, priority: 4 },
            { name: "start", test: /tab[\\/]main\.ts$/, priority: 3 },
            { name: "sync", test: /browser-sync-client\.ts$/, priority: 2 },
            { name: "draw", test: /tab[\\/](draw\.tsx|components[\\/]text-styles\.ts)$/, priority: 1 },
          ],
        },
      },
    },
  },
});
