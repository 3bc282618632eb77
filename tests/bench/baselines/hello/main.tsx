import { FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root === null) throw new Error("There is no #root");
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Text>Hello, world</Text>
  </FluentProvider>,
);
