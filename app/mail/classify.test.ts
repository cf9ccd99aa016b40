import { describe, expect, it } from "vitest";
import { minutesAfterRefusal, minutesAfterUnknown } from "./backoff";
import { outcomeOf } from "./classify";

const at = (stage: Parameters<typeof outcomeOf>[0]["stage"], reply?: string) =>
  outcomeOf({ stage, reply, message: "the line broke" }).kind;

describe("an attempt that failed", () => {
  it.each([
    ["550 5.1.1 No such user", "badAddress"],
    ["550 User unknown", "badAddress"],
    ["550-5.1.1 The account does not exist\n550 5.1.1 Try again", "badAddress"],
    ["553 Mailbox name not allowed", "badAddress"],
    ["550 5.2.1 The mailbox is disabled", "badAddress"],
    ["552 5.2.2 Mailbox full", "refused"],
    ["550 5.7.1 Relaying denied", "refused"],
    ["550 Relay access denied", "refused"],
    ["554 5.7.1 Blocked", "refused"],
    ["550 5.1.8 Sender address rejected", "refused"],
    ["450 4.2.0 Greylisted", "refused"],
    ["421 4.3.2 Shutting down", "unavailable"],
  ])("with %s at the recipient is %s", (reply, kind) => {
    expect(at("recipient", reply)).toBe(kind);
  });

  it("is the server's matter before a recipient was named", () => {
    expect(at("connect")).toBe("unavailable");
    expect(at("sender", "535 5.7.8 Authentication failed")).toBe("unavailable");
    expect(at("recipient")).toBe("unavailable");
  });

  it("is unknown once the text is on its way, unless the server says otherwise", () => {
    expect(at("message")).toBe("unknown");
    expect(at("message", "554 5.6.0 Content refused")).toBe("refused");
    expect(at("message", "451 Try later")).toBe("refused");
  });

  it("keeps the reply as one short line", () => {
    const { reply } = outcomeOf({ stage: "data", reply: `554 ${"x\r\n".repeat(900)}`, message: "" });
    expect(reply).toHaveLength(500);
    expect(reply).not.toMatch(/[\r\n]/);
  });
});

describe("the next attempt", () => {
  it("comes within a quarter of an hour after a refusal, within six hours where it may have arrived", () => {
    expect([1, 2, 3, 4, 5, 500].map(minutesAfterRefusal)).toEqual([1, 2, 4, 8, 15, 15]);
    expect([1, 2, 3, 4, 500].map(minutesAfterUnknown)).toEqual([5, 20, 80, 320, 360]);
  });
});
