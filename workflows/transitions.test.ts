/** Every transition of both machines is taken once, and every other event is refused. */
import { describe, expect, it } from "vitest";
import { allFacts } from "#test/support/facts";
import { given, type History, nothing, today } from "#test/support/history";
import { scenariosOf } from "#test/support/scenarios";
import { decide, replayed } from "./decide";
import type { Entry } from "./entry";
import { eventTypes } from "./events";
import type { MachineName } from "./kinds";
import { registry } from "./registry";
import { placeOf } from "./snapshot";
import { allTransitions, stepsOf, transitionsIn } from "./transitions";

const machines: MachineName[] = ["agreement", "pilotAgreement"];

describe.each(machines)("%s", (machine) => {
  const scenarios = scenariosOf(machine);

  it.each(scenarios)("$name", ({ steps, transition }) => {
    let history: History = nothing(machine);
    let before = "unrecorded";
    for (const step of steps) {
      before = history.snapshot ? JSON.stringify(placeOf(history.snapshot)) : "unrecorded";
      const opinionsRequired = !step.before?.includes("noOpinionDuty");
      history = given(history, step.type, step.data, { office: { opinionsRequired } });
    }
    const place = placeOf(history.snapshot as never);
    expect(steps.at(-1)?.type).toBe(transition.event);
    if (transition.to) expect(`${place?.stage}.${place?.step}`).toBe(transition.to);
    else if (transition.event !== "withdrawn") expect(JSON.stringify(place)).toBe(before);
    expect(replayed(machine, history.log)).toEqual({ accepted: true, snapshot: history.snapshot });
  });

  it("refuses every event in every step that has no transition for it", () => {
    for (const step of stepsOf(machine)) {
      const scenario = scenarios.find(({ transition }) => transition.to === step);
      let history: History = nothing(machine);
      for (const each of scenario?.steps ?? []) {
        history = given(history, each.type, each.data, {
          office: { opinionsRequired: !each.before?.includes("noOpinionDuty") },
        });
      }
      for (const type of eventTypes) {
        if (transitionsIn(machine, step, type).length > 0) continue;
        const entry = {
          revision: 99,
          type,
          data: {},
          facts: allFacts,
          occurredOn: null,
          recordedOn: today,
        } as unknown as Entry;
        const decided = decide(machine, history.snapshot, entry, history.log);
        expect(decided, `${step} + ${type}`).toMatchObject({ accepted: false, why: "notNow" });
      }
    }
  });

  it("has nothing that waits, starts something or remembers by itself", () => {
    const walk = (node: (typeof registry)[MachineName]["machine"]["root"]): void => {
      expect(node.invoke).toEqual([]);
      expect(node.after).toEqual([]);
      expect(node.always ?? []).toEqual([]);
      expect(node.entry).toEqual([]);
      expect(node.exit).toEqual([]);
      expect(node.type).not.toBe("history");
      expect(node.type).not.toBe("parallel");
      for (const row of [...node.transitions.values()].flat()) expect(row.actions).toEqual(["record"]);
      for (const child of Object.values(node.states)) walk(child as never);
    };
    walk(registry[machine].machine.root);
  });

  it("offers every event somewhere", () => {
    const offered = new Set(allTransitions(machine).map(({ event }) => event));
    expect(eventTypes.filter((type) => !offered.has(type))).toEqual([]);
  });
});
