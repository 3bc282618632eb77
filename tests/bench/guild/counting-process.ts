// A proxy between the server and the table service that counts the requests.
import { startFaultProxy, type FaultProxy, type SeenRequest } from "../../support/fault-proxy.ts";
import { answerCalls, sayReady } from "../processes/ipc.ts";

let proxy: FaultProxy | undefined;

const methods = {
  async start(target: { readonly url: string; readonly connectionString: string }): Promise<string> {
    proxy = await startFaultProxy(target);
    return proxy.connectionString;
  },
  forget: (): void => proxy?.forget(),
  seen: (): readonly SeenRequest[] => proxy?.seen ?? [],
};

export type CountingMethods = typeof methods;

answerCalls(methods);
sayReady(null);
