import type { Response } from "express";

/** Answers in the shape that the connector gives its errors. */
export function connectorError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
