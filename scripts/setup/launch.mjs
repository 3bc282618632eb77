import { installWhatIsMissing } from "./install.mjs";
import { runOnPinnedNode } from "./pinned-node.mjs";

/**
 * Installs what is missing and runs one of our scripts on the pinned Node, with this process's arguments.
 * @param {string} script from the root of the repository
 */
export async function launch(script) {
  try {
    await installWhatIsMissing();
    runOnPinnedNode(script);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
