import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react()],
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
