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
  },
});
