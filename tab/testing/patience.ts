import { configure } from "@testing-library/react";
import { afterAll, vi } from "vitest";

// A busy machine is not a fault of the screen.
configure({ asyncUtilTimeout: 60_000 });

// Parts that a screen loads late may still be on their way when the last test is over; they are not loaded without a page.
afterAll(() => vi.dynamicImportSettled());
