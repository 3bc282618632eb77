// A plain WebSocket server: a press is broadcast.
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { answerCalls, sayReady } from "../processes/ipc.ts";
import type { BareMethods, BareReady } from "./bare-server.ts";

let text = "";
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", () => {
    for (const client of server.clients) client.send(text);
  });
});

const methods: BareMethods = {
  carry(what) {
    text = JSON.stringify(["patch", what]);
  },
};
answerCalls({ ...methods });
server.once("listening", () =>
  sayReady({ port: (server.address() as AddressInfo).port } satisfies BareReady),
);
