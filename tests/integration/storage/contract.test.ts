import { storageContract } from "@guildhall/shared/testing/storage-contract";
import { describe } from "vitest";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { freshTableStorage } from "../../support/table-storage.ts";

const azurite = azuriteOfRun();

describe("on Azurite", () => storageContract(() => freshTableStorage(azurite.connectionString)));
