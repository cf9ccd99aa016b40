import { describe, expect, it } from "vitest";
import { attempt, placeOf } from "./attempts.server";

describe("the place an attempt comes from", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:0:0:0:9", "2001:db8:1:2::/64"],
    ["2001:db8::5", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("of %s is %s", (peer, place) => {
    expect(placeOf(peer)).toBe(place);
  });
});

describe("guessing", () => {
  it("is stopped after twenty failures from one network, and from no other", async () => {
    for (let n = 0; n < 20; n++)
      expect(await attempt(`2001:db8:f::${n}`, async () => null)).toEqual({ limited: false, found: null });
    expect(await attempt("2001:db8:f::ffff", async () => "right")).toMatchObject({ limited: true });
    expect(await attempt("2001:db8:e::1", async () => "right")).toEqual({ limited: false, found: "right" });
  });

  it("is not what somebody does who is right each time", async () => {
    for (let n = 0; n < 40; n++) await attempt("198.51.100.9", async () => "right");
    expect(await attempt("198.51.100.9", async () => "right")).toEqual({ limited: false, found: "right" });
  });
});
