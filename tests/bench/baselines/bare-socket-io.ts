// Plain Socket.IO, configured like Guildhall's: a press is broadcast, an `ask` is acknowledged, nothing else.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { answerCalls, sayReady } from "../processes/ipc.ts";
import type { BareMethods, BareReady } from "./bare-server.ts";

let payload: unknown = {};
const server = createServer();
const io = new Server(server, {
  transports: ["websocket"],
  allowUpgrades: false,
  serveClient: false,
  perMessageDeflate: false,
  // As in Guildhall, so that idle connections compare.
  pingInterval: 8000,
  pingTimeout: 4000,
});
io.on("connection", (socket) => {
  void socket.join("everybody");
  socket.on("press", () => void io.to("everybody").emit("patch", payload));
  socket.on("ask", (_message: unknown, answer: (value: unknown) => void) => answer({ kind: "done" }));
});

const methods: BareMethods = {
  carry(what) {
    payload = what;
  },
};
answerCalls({ ...methods });
server.listen(0, "127.0.0.1", () =>
  sayReady({ port: (server.address() as AddressInfo).port } satisfies BareReady),
);
