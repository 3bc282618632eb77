import express from "express";
import type { Router } from "express";
import { connectorAudience, connectorTokenSeconds } from "./tokens.ts";
import type { TokenIssuer } from "./tokens.ts";

export interface IdentityOptions {
  readonly baseUrl: string;
  readonly tokens: TokenIssuer;
  readonly botId: string;
  readonly botPassword: string;
  readonly tenantId: string;
}

/**
 * Entra and the Bot Framework's issuer.
 *
 * The server is pointed here by configuration alone: `ENTRA_AUTHORITY=<base>/entra`,
 * `BOT_LOGIN_URL=<base>/login` and `BOT_CHANNEL_METADATA_URL=<base>/botframework/v1/.well-known/openidconfiguration`.
 * MSAL refuses an authority that is not https before it sends anything, so towards this login
 * the bot asks the token endpoint itself (a POST with four form fields) or gives MSAL a network
 * client of its own; the discovery documents that MSAL asks for are served for that case.
 */
export function identityRoutes(options: IdentityOptions): Router {
  const { baseUrl, botId, tokens } = options;
  const router = express.Router();

  router.get("/entra/:tenant/discovery/v2.0/keys", (_request, response) => {
    response.json({ keys: tokens.entraKeys });
  });
  router.get("/entra/:tenant/v2.0/.well-known/openid-configuration", (request, response) => {
    const { tenant } = request.params;
    const issued = tenant === "common" ? "{tenantid}" : tenant;
    response.json({
      issuer: `${baseUrl}/entra/${issued}/v2.0`,
      authorization_endpoint: `${baseUrl}/entra/${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${baseUrl}/entra/${tenant}/oauth2/v2.0/token`,
      jwks_uri: `${baseUrl}/entra/${tenant}/discovery/v2.0/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    });
  });

  router.get("/botframework/v1/.well-known/openidconfiguration", (_request, response) => {
    response.json({
      issuer: "https://api.botframework.com",
      authorization_endpoint: "https://invalid.botframework.com",
      jwks_uri: `${baseUrl}/botframework/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    });
  });
  router.get("/botframework/v1/.well-known/keys", (_request, response) => {
    response.json({ keys: tokens.channelKeys });
  });

  router.get("/login/common/discovery/instance", (_request, response) => {
    const host = new URL(baseUrl).host;
    response.json({
      tenant_discovery_endpoint: `${baseUrl}/login/${options.tenantId}/v2.0/.well-known/openid-configuration`,
      "api-version": "1.1",
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    });
  });
  router.get("/login/:tenant/v2.0/.well-known/openid-configuration", (request, response) => {
    const login = `${baseUrl}/login/${request.params.tenant}`;
    response.json({
      issuer: `${login}/v2.0`,
      authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
      token_endpoint: `${login}/oauth2/v2.0/token`,
      jwks_uri: `${baseUrl}/entra/common/discovery/v2.0/keys`,
    });
  });

  router.post(
    "/login/:tenant/oauth2/v2.0/token",
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const form = request.body as Readonly<Record<string, string | undefined>>;
      const credentials = credentialsOf(request.headers.authorization, form);
      const refuse = (status: number, error: string, description: string): void => {
        response.status(status).json({ error, error_description: description });
      };
      if (request.params.tenant !== options.tenantId) {
        refuse(400, "invalid_request", "AADSTS90002: Tenant not found.");
      } else if (form["grant_type"] !== "client_credentials") {
        refuse(400, "unsupported_grant_type", "AADSTS70003: Unsupported grant type.");
      } else if (credentials.id !== botId) {
        refuse(400, "unauthorized_client", "AADSTS700016: Application not found in the directory.");
      } else if (credentials.secret !== options.botPassword) {
        refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
      } else if (form["scope"] !== `${connectorAudience}/.default`) {
        refuse(400, "invalid_scope", "AADSTS70011: The provided scope is not valid.");
      } else {
        response.set("Cache-Control", "no-store").json({
          token_type: "Bearer",
          expires_in: connectorTokenSeconds,
          ext_expires_in: connectorTokenSeconds,
          access_token: await tokens.connector(),
        });
      }
    },
  );
  return router;
}

function credentialsOf(
  authorization: string | undefined,
  form: Readonly<Record<string, string | undefined>>,
): { readonly id: string | undefined; readonly secret: string | undefined } {
  if (authorization?.startsWith("Basic ") === true) {
    const plain = Buffer.from(authorization.slice("Basic ".length), "base64").toString();
    const [id, secret] = plain.split(":").map(decodeURIComponent);
    return { id, secret };
  }
  return { id: form["client_id"], secret: form["client_secret"] };
}
