import { describe, expect, it } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { PresenceRecord } from "./presence-record.ts";

const [priya, tom, mei] = [memberRef("priya"), memberRef("tom"), memberRef("mei")];
const S = 1_000;

describe("who is present", () => {
  it("PRES-1: counts a member once, however many panels they have open", () => {
    const record = new PresenceRecord();
    record.panelOpened(priya);
    record.panelOpened(priya);
    record.joinedMeeting(priya, 0);
    expect(record.whoCounts(0).present).toEqual([priya]);
    record.panelClosed(priya, 0);
    record.leftMeeting(priya, 0);
    expect(record.whoCounts(90 * S).present).toEqual([priya]);
  });

  it("PRES-1, PRES-2: counts a member who left for 30 s, and as absent only after 60 s", () => {
    const record = new PresenceRecord();
    record.panelOpened(tom);
    record.panelClosed(tom, 0);
    expect(record.whoCounts(30 * S)).toMatchObject({ present: [tom], around: [tom] });
    expect(record.whoCounts(30 * S + 1)).toMatchObject({ present: [], around: [tom] });
    expect(record.whoCounts(60 * S + 1)).toMatchObject({ present: [], around: [] });
  });

  it("says until when the result is valid", () => {
    const record = new PresenceRecord();
    record.panelOpened(priya);
    expect(record.whoCounts(0).until).toBe(Number.POSITIVE_INFINITY);
    record.panelClosed(priya, 0);
    expect(record.whoCounts(0).until).toBe(30 * S + 1);
    expect(record.whoCounts(31 * S).until).toBe(60 * S + 1);
  });

  it("counts members at other servers from each one's last heartbeat", () => {
    const record = new PresenceRecord();
    record.takeHeartbeats([{ server: "b", at: 0, members: [tom, mei] }], 0);
    record.takeHeartbeats([{ server: "b", at: 20 * S, members: [mei] }], 20 * S);
    record.takeHeartbeats([{ server: "b", at: 20 * S, members: [mei] }], 31 * S);
    expect(record.whoCounts(31 * S).present).toEqual([mei]);
    expect(record.whoCounts(31 * S).around).toEqual([tom, mei]);
  });

  it("lets nobody leave for lack of news: a storage outage does not empty a meeting", () => {
    const record = new PresenceRecord();
    record.takeHeartbeats([{ server: "b", at: 0, members: [tom] }], 0);
    expect(record.whoCounts(120 * S).present).toEqual([tom]);
    record.takeHeartbeats([{ server: "b", at: 0, members: [tom] }], 121 * S);
    expect(record.whoCounts(121 * S).around).toEqual([]);
  });

  it("does not trust another server's clock if it is ahead", () => {
    const record = new PresenceRecord();
    record.takeHeartbeats([{ server: "b", at: 500 * S, members: [tom] }], 0);
    record.takeHeartbeats([], 40 * S);
    expect(record.whoCounts(40 * S).present).toEqual([]);
  });

  it("drops an old report that somebody joined the meeting, even if none says that they left", () => {
    const record = new PresenceRecord();
    record.joinedMeeting(tom, 0);
    expect(record.here(3_600 * S)).toEqual([tom]);
    expect(record.here(5 * 3_600 * S)).toEqual([]);
  });

  it("takes everybody out of the meeting when it ends", () => {
    const record = new PresenceRecord();
    record.joinedMeeting(tom, 0);
    record.joinedMeeting(mei, 0);
    record.panelOpened(mei);
    record.meetingEnded(0);
    expect(record.here(0)).toEqual([mei]);
  });
});
