import { decodeJwt, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { communityId, memberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { createTickets } from "./room-ticket.ts";

const START = Date.UTC(2026, 0, 5, 9);
const holder = {
  person: { tenant: "tenant", objectId: "priya" },
  conversation: { tenant: "tenant", id: "19:chat" },
  community: communityId("guild"),
  ref: memberRef("priya-ref"),
  meetingOrganiser: true,
};
const ticketAt = (at: number) => ({ holder, checkedAt: at, vouchedAt: at });
const expired = { data: { code: "ticketExpired" } };

function ticketsAt(key = new Uint8Array(32).fill(1)) {
  const time = { at: START };
  return { time, tickets: createTickets(key, { now: () => time.at }) };
}

describe("a room ticket", () => {
  it("SEC-4: vouches for its holder, and contains when membership was checked and a token was shown", async () => {
    const { tickets } = ticketsAt();
    const ticket = await tickets.issue(ticketAt(START));
    expect(await tickets.read(ticket)).toEqual(ticketAt(START));
  });

  it("is valid for five minutes from the check, however often it is reissued", async () => {
    const { tickets, time } = ticketsAt();
    const ticket = await tickets.issue(ticketAt(START));
    time.at = START + 4 * MINUTE;
    const again = await tickets.issue(await tickets.read(ticket));
    time.at = START + 5 * MINUTE + 1_000;
    await expect(tickets.read(ticket)).rejects.toMatchObject(expired);
    await expect(tickets.read(again)).rejects.toMatchObject(expired);
  });

  it("SEC-17: is valid for at most an hour from the last token, however often membership is checked", async () => {
    const { tickets, time } = ticketsAt();
    let ticket = ticketAt(START);
    for (let minutes = 3; minutes < 60; minutes += 3) {
      time.at = START + minutes * MINUTE;
      ticket = { ...(await tickets.read(await tickets.issue(ticket))), checkedAt: time.at };
    }
    const last = await tickets.issue(ticket);
    time.at = START + 60 * MINUTE - 1_000;
    expect(await tickets.read(last)).toEqual(ticket);
    time.at = START + 60 * MINUTE;
    await expect(tickets.read(last)).rejects.toMatchObject(expired);
    await expect(tickets.read(await tickets.issue({ ...ticket, checkedAt: time.at }))).rejects.toMatchObject(
      expired,
    );
  });

  it("SEC-4: is invalid if it was altered or signed with another key", async () => {
    const { tickets } = ticketsAt();
    const ticket = await tickets.issue(ticketAt(START));
    const [head, body, signature] = ticket.split(".");
    const claims = JSON.parse(Buffer.from(body ?? "", "base64url").toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, ref: "tom-ref" })).toString("base64url");
    await expect(tickets.read(`${head}.${forged}.${signature}`)).rejects.toMatchObject(expired);
    const other = ticketsAt(new Uint8Array(32).fill(2)).tickets;
    await expect(other.read(ticket)).rejects.toMatchObject(expired);
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ["has no end", { exp: undefined }],
    ["is for another purpose", { aud: "elsewhere" }],
    ["names its community by a number", { community: 5 }],
    ["names its member by what is no id", { ref: "constructor" }],
    ["says nothing of when membership was checked", { checkedAt: undefined }],
  ])("SEC-4: is invalid, although signed with the key, if it %s", async (_, claims) => {
    const key = new Uint8Array(32).fill(1);
    const { tickets } = ticketsAt(key);
    const own = decodeJwt(await tickets.issue(ticketAt(START)));
    const signed = (payload: Record<string, unknown>) =>
      new SignJWT(payload).setProtectedHeader({ alg: "HS256" }).sign(key);
    expect(await tickets.read(await signed(own))).toEqual(ticketAt(START));
    const refused = tickets.read(await signed({ ...own, ...claims }));
    await expect(refused).rejects.toMatchObject({ ...expired, cause: expect.any(Error) as Error });
  });
});
