import { createHash } from "node:crypto";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import {
  POLLING_PATH,
  type PollAnswer,
  pollRequest,
  type PollRequest,
} from "@guildhall/shared/protocol/polling";
import type { Log } from "@guildhall/shared/app/log";
import type { VerifyToken } from "../sign-in/entra-token.ts";
import { Refusal, refusalOf } from "../sign-in/refusal.ts";
import type { Tickets } from "../sign-in/room-ticket.ts";
import type { PolledPanel } from "./polled-panel.ts";
import type { PolledPanels } from "./polled-panels.ts";

/** As much as a packet of a socket may have. */
const LARGEST = 64 * 1024;

export interface PollDoor {
  readonly router: Router;
  /** From now on polls are answered by this; with null, as before the first, they are asked to come again. */
  answeredBy(handler: RequestHandler | null): void;
}

/** Where polls arrive. */
export function createPollDoor(): PollDoor {
  let answering: RequestHandler | null = null;
  const router = Router();
  router.post(
    POLLING_PATH,
    express.text({ type: "application/json", limit: LARGEST }),
    (request, response, next) => {
      response.set("Cache-Control", "no-store");
      if (answering === null) refuse(response, 503);
      else void answering(request, response, next);
    },
  );
  return {
    router,
    answeredBy(handler) {
      answering = handler;
    },
  };
}

export interface PollDeps {
  readonly panels: PolledPanels;
  readonly origins: ReadonlySet<string>;
  readonly verify: VerifyToken;
  readonly tickets: Pick<Tickets, "read">;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}

const proofIn = z.object({
  proof: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("token"), token: z.string() }),
    z.object({ kind: z.literal("ticket"), ticket: z.string() }),
  ]),
});
type Proof = z.infer<typeof proofIn>["proof"];

const digest = (text: string): string => createHash("sha256").update(text).digest("base64");

/** Answers polls as panels on sockets are answered: for pages of the allowed origins, for known people, within their limits. */
export function answerPolls(deps: PollDeps): RequestHandler {
  const { panels, origins, environment, log } = deps;
  /** what each panel proved itself with last */
  const proved = new WeakMap<PolledPanel, string>();

  async function panelOf({ panel: id, hello }: PollRequest): Promise<PolledPanel> {
    const known = await panels.known(id);
    const shown = proofIn.safeParse(hello);
    if (!shown.success || typeof hello !== "object" || hello === null) throw new Refusal("badRequest");
    const { proof } = shown.data;
    const mark = digest(proof.kind === "token" ? proof.token : proof.ticket);
    if (known === null || known.isCut) {
      const admitted = await panels.admit(id, hello);
      proved.set(admitted, mark);
      return admitted;
    }
    if (proved.get(known) !== mark) await prove(known, proof);
    proved.set(known, mark);
    return known;
  }

  /** Throws unless it is its own person who proves to be there. */
  async function prove(panel: PolledPanel, proof: Proof): Promise<void> {
    const { person, community } = panel.data.panel.holder;
    if (proof.kind === "token") {
      if (personKey(await deps.verify(proof.token)) !== personKey(person)) throw new Refusal("badRequest");
      panel.proved(proof.token);
      return;
    }
    const { holder } = await deps.tickets.read(proof.ticket);
    if (personKey(holder.person) !== personKey(person) || holder.community !== community)
      throw new Refusal("badRequest");
  }

  /** Whether this is more than the person may send. */
  function floods(panel: PolledPanel, bytes: number): boolean {
    const { limits } = panel.data.panel;
    const now = environment.now();
    if (limits.take("packet", now) === "fine" && limits.take("byte", now, bytes) === "fine") return false;
    if (limits.bar(now)) log.warn({ kind: "packet" }, "a flooding person was cut off");
    panel.left();
    return true;
  }

  async function answer(request: Request, response: Response): Promise<void> {
    const { origin } = request.headers;
    if (origin === undefined || !origins.has(origin)) return refuse(response, 403);
    const body: unknown = request.body;
    const sent = typeof body === "string" ? read(body) : null;
    if (sent === null || typeof body !== "string") return refuse(response, 400);
    let panel: PolledPanel;
    try {
      panel = await panelOf(sent);
    } catch (error) {
      // A connection that was refused is of no further use.
      response.set("Connection", "close");
      return say(response, { messages: [], refused: refusalOf(error).data.code });
    }
    if (floods(panel, Buffer.byteLength(body))) return refuse(response, 429);
    if (sent.ask !== undefined) {
      const told = await panel.ask(sent.ask.event, sent.ask.message);
      return say(response, { answer: told, ...saidTo(panel) });
    }
    // A tab ends a poll only when it closes.
    response.once("close", () => {
      if (!response.writableFinished) panel.left();
    });
    await panel.hold();
    say(response, saidTo(panel));
  }

  return async (request, response, next) => {
    try {
      await answer(request, response);
    } catch (error) {
      next(error);
    }
  };
}

function read(body: string): PollRequest | null {
  try {
    const parsed = pollRequest.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A panel that was cut polls again, as a new one. */
const saidTo = (panel: PolledPanel): PollAnswer => ({
  messages: panel.take(),
  ...(panel.isOver && !panel.isCut ? { over: true } : {}),
});

function say(response: Response, message: PollAnswer): void {
  if (!response.writableEnded && !response.destroyed) response.json(message);
}

function refuse(response: Response, status: number): void {
  response.set("Connection", "close").status(status).json({ error: "refused" });
}
