import { screen } from "@testing-library/react";
import { Suspense, use } from "react";
import { expect, test, vi } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { runningGuild, tom } from "../../../testing/guild.ts";
import { untilShown } from "../../../testing/panel-of.tsx";
import { ownPage, show } from "../../../testing/show.tsx";
import { PanelPage } from "../panel-page.tsx";

const loaded = vi.hoisted(() => ({ activities: false }));
vi.mock("./activities-behind.ts", (original) => {
  loaded.activities = true;
  return original();
});

ownPage();

function Wait({ until }: { readonly until: Promise<void> }) {
  use(until);
  return null;
}

test("HOME-8: a panel that is drawn but not shown yet, since something else on the page is missing, does not load what it needs later", async () => {
  let arrives = () => undefined as void;
  const missing = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  await untilShown(() =>
    show(
      <Suspense fallback="Not yet">
        <PanelPage />
        <Wait until={missing} />
      </Suspense>,
      createFakeSyncClient(runningGuild().world, tom.ref),
    ),
  );
  expect(screen.getByText("Not yet")).toBeDefined();
  expect(loaded.activities).toBe(false);
  await untilShown(arrives);
  expect(screen.getByRole("button", { name: /ELMO/ })).toBeDefined();
  await vi.waitUntil(() => loaded.activities);
});
