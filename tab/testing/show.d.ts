import { type RenderResult } from "@testing-library/react";
import { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import type { SyncClient } from "../sync/sync-client.ts";
/** Each test has its own page, browser storage and clock, which stands still until `pass`. */
export declare function ownPage(): void;
/** Lets time pass. */
export declare function pass(ms: number): Promise<void>;
/** Puts a page on screen. */
export declare function show(page: ReactNode, sync?: SyncClient, texts?: import("../texts/texts.ts").Texts): RenderResult;
/** A person using the page. */
export declare const newUser: () => UserEvent;
