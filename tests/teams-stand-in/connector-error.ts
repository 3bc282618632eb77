import type { Response } from "express";

/** Answers with an error in the connector's format. */
export function connectorError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
