import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Host } from "../../teams/host.ts";
import { show, ownPage } from "../../testing/show.tsx";
import { ConfigPage } from "./config-page.tsx";

ownPage();

test("the configuration page lets the tab be saved at once, and says what it is", () => {
  const offerTab = vi.fn<Host["offerTab"]>();
  show(<ConfigPage host={{ offerTab }} />);
  expect(offerTab).toHaveBeenCalledExactlyOnceWith({
    contentUrl: `${location.origin}/tab/`,
    entityId: "guildhall",
    displayName: "Guildhall",
  });
  expect(screen.getByRole("heading", { name: "Add Guildhall to this chat" })).toBeDefined();
});
