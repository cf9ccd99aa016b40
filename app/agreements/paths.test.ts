import { describe, expect, it } from "vitest";
import { eventTypes } from "#workflows/events";
import { needs } from "#workflows/needs";
import { answerPath, eventPath, needPath } from "./paths";

const id = "0b1f6f0e-6a1f-4d39-8a57-0d7a1f0c1a11";

describe("paths of an agreement", () => {
  it("lead every event and every need somewhere on this site", () => {
    const paths = [...eventTypes.map((event) => eventPath(id, event)), ...needs.map((need) => needPath(id, need))];
    for (const path of paths) expect(path).toMatch(/^\/(agreements|documents)\/[\w/#?=&-]+$/);
  });

  it("lead a pilot without indicators to naming one first", () => {
    expect(needPath(id, "indicatorMeasured", { hasIndicator: false })).toBe(`/agreements/${id}/indicators/new`);
    expect(needPath(id, "indicatorMeasured")).toBe(`/agreements/${id}/values/new`);
  });

  it("carry the name of a body safely", () => {
    expect(answerPath(id, "Sở Ngoại vụ & Đối ngoại")).toBe(
      `/agreements/${id}/record/opinionAnswered?body=S%E1%BB%9F%20Ngo%E1%BA%A1i%20v%E1%BB%A5%20%26%20%C4%90%E1%BB%91i%20ngo%E1%BA%A1i`,
    );
  });
});
