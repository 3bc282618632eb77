import { storageContract } from "@guildhall/shared/testing/storage-contract";
import { afterAll, beforeAll, describe } from "vitest";
import { startAzurite } from "../../support/azurite.ts";
import type { Azurite } from "../../support/azurite.ts";
import { freshTableStorage } from "../../support/table-storage.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

describe("on Azurite", () => storageContract(() => freshTableStorage(azurite.connectionString)));
