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

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react(), withoutLocalTime],
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
