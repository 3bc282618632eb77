import express from "express";
import type { Express, NextFunction, Request, Response } from "express";
import { connectorError } from "./connector-error.ts";
import type { ConnectorFaultSource } from "./connector-faults.ts";
import { connectorRoutes } from "./connector-routes.ts";
import { controlRoutes } from "./control-routes.ts";
import { identityRoutes } from "./identity-routes.ts";
import type { LiveFeed } from "./live-feed.ts";
import { meetingRoutes } from "./meeting-routes.ts";
import { pageFiles } from "./page-files.ts";
import type { RequestLog } from "./request-log.ts";
import { rosterRoutes } from "./roster-routes.ts";
import type { SendLimits } from "./send-limits.ts";
import type { SignIn } from "./sign-in.ts";
import type { TeamsActions } from "./teams-actions.ts";
import type { TokenIssuer } from "./tokens.ts";
import type { World } from "./world.ts";

interface Parts {
  readonly actions: TeamsActions;
  readonly baseUrl: string;
  readonly botId: string;
  readonly botPassword: string;
  readonly faults: ConnectorFaultSource;
  readonly feed: LiveFeed;
  readonly limits: SendLimits;
  readonly log: RequestLog;
  readonly now: () => number;
  readonly pageSize: number;
  readonly personalScope: boolean;
  readonly serviceUrl: string;
  readonly signIn: SignIn;
  readonly tenantId: string;
  readonly tokens: TokenIssuer;
  readonly world: World;
}

/** The HTTP side of the stand-in: identity, connector, control and the page. */
export function standInApp(parts: Parts): Express {
  const { tokens } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.use(["/entra", "/login", "/botframework"], logged(parts.log));
  app.use(identityRoutes(parts));

  const connector = express.Router();
  connector.use(express.json({ limit: "1mb" }), logged(parts.log));
  connector.use(async (request: Request, response: Response, next: NextFunction) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (token !== undefined && (await tokens.isConnectorToken(token))) next();
    else connectorError(response, 401, "Unauthorized", "Authorization has been denied for this request.");
  });
  connector.use((request: Request, response: Response, next: NextFunction) => {
    const status =
      parts.faults.statusForAll() ?? (request.method === "GET" ? parts.faults.takeReadStatus() : undefined);
    if (status === undefined) next();
    else connectorError(response, status, "ServiceError", "The service failed.");
  });
  connector.use(connectorRoutes(parts), rosterRoutes(parts), meetingRoutes(parts));
  connector.use((_request: Request, response: Response) => {
    connectorError(response, 404, "NotFound", "The connector has no such call.");
  });
  app.use("/connector", connector);
  app.use("/control", controlRoutes(parts));
  app.use(pageFiles());
  return app;
}

/** Logs the bot's requests and their answers. Secrets are in headers and forms, which are not logged. */
function logged(log: RequestLog) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const entry = log.open({
      direction: "in",
      method: request.method,
      path: request.originalUrl,
      body: request.body as unknown,
    });
    let answer: unknown;
    const json = response.json.bind(response);
    response.json = (body: unknown) => {
      answer = request.baseUrl.startsWith("/login") ? undefined : body;
      return json(body);
    };
    response.on("finish", () => entry.answered(response.statusCode, answer));
    next();
  };
}
