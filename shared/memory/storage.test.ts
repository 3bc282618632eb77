import { storageContract } from "../testing/storage-contract.ts";
import { memoryStorage } from "./storage.ts";

storageContract(async () => memoryStorage());
