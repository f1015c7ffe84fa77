import { describe, expect, test } from "vitest";
import { decideTriageRoute, type TriageAnswers } from "./decide-triage-route.ts";

const nothingAsked: TriageAnswers = {
  ageBand: null,
  isInvited: false,
  now: null,
  limits: null,
  hasSpecialistHelp: null,
  care: null,
  therapistKnows: null,
  doctor: null,
};
const adult: TriageAnswers = { ...nothingAsked, ageBand: "18-plus" };

describe("age", () => {
  test.each([
    ["under-16", "under-16"],
    ["16-17", "minor-16-17"],
  ] as const)("somebody of %s is not left alone with the programme", (ageBand, route) => {
    expect(decideTriageRoute({ ...nothingAsked, ageBand })).toEqual({ type: "stop", route });
  });

  test("who is 16 or 17 goes on by a therapist's invitation, and hears that they do this together", () => {
    const minor: TriageAnswers = { ...nothingAsked, ageBand: "16-17", isInvited: true };
    expect(decideTriageRoute(minor)).toEqual({ type: "advise", route: "minor-with-therapist" });
    expect(decideTriageRoute({ ...minor, now: ["none"] })).toEqual({ type: "go-on" });
  });

  test("an invitation lets nobody under 16 in, and takes no danger away", () => {
    const invited = { ...nothingAsked, isInvited: true };
    expect(decideTriageRoute({ ...invited, ageBand: "under-16" })).toEqual({
      type: "stop",
      route: "under-16",
    });
    expect(decideTriageRoute({ ...invited, ageBand: "16-17", now: ["suicide-plan"] })).toEqual({
      type: "stop",
      route: "suicide-plan",
    });
  });

  test("an invitation changes nothing for an adult", () => {
    expect(decideTriageRoute({ ...adult, isInvited: true })).toEqual({ type: "go-on" });
  });

  test("an adult goes on", () => {
    expect(decideTriageRoute(adult)).toEqual({ type: "go-on" });
  });
});

describe("danger now", () => {
  test.each(["suicide-plan", "psychosis-or-mania", "harm-to-others", "violence-at-home"] as const)(
    "%s stops and refers",
    (danger) => {
      expect(decideTriageRoute({ ...adult, now: [danger] })).toEqual({ type: "stop", route: danger });
    },
  );

  test("a suicide plan comes first, whatever else was named", () => {
    const now = ["violence-at-home", "harm-to-others", "psychosis-or-mania", "suicide-plan"];
    expect(decideTriageRoute({ ...adult, now })).toEqual({ type: "stop", route: "suicide-plan" });
  });

  test("a child in danger sees the card of the danger, not of the age", () => {
    expect(decideTriageRoute({ ...nothingAsked, ageBand: "under-16", now: ["violence-at-home"] })).toEqual({
      type: "stop",
      route: "violence-at-home",
    });
  });

  test("none of these goes on", () => {
    expect(decideTriageRoute({ ...adult, now: ["none"] })).toEqual({ type: "go-on" });
  });
});

describe("crossing limits", () => {
  const asked: TriageAnswers = { ...adult, now: ["none"] };

  test.each(["illegal-images", "feelings-for-minors", "crossing-limits"])(
    "%s alone shows Stop it Now",
    (limit) => {
      expect(decideTriageRoute({ ...asked, limits: [limit], hasSpecialistHelp: false })).toEqual({
        type: "stop",
        route: "limits-alone",
      });
    },
  );

  test("an open follow-up question counts as no help", () => {
    expect(decideTriageRoute({ ...asked, limits: ["illegal-images"] })).toEqual({
      type: "stop",
      route: "limits-alone",
    });
  });

  test("beside specialised help the programme may go on, with advice", () => {
    expect(decideTriageRoute({ ...asked, limits: ["illegal-images"], hasSpecialistHelp: true })).toEqual({
      type: "advise",
      route: "limits-with-help",
    });
  });
});

describe("only with a therapist", () => {
  const asked: TriageAnswers = { ...adult, now: ["none"], limits: ["none"] };
  const reasons = [
    "trauma-floods",
    "personality",
    "serious-addiction",
    "severe-depression",
    "eating-disorder",
    "mild-intellectual-disability",
    "discovery-crisis",
  ];

  test.each(reasons)("%s without a therapist ends kindly", (reason) => {
    expect(decideTriageRoute({ ...asked, care: [reason], therapistKnows: false })).toEqual({
      type: "stop",
      route: "care-alone",
    });
  });

  test.each(reasons)("%s with a therapist who knows goes on, with advice", (reason) => {
    expect(decideTriageRoute({ ...asked, care: [reason], therapistKnows: true })).toEqual({
      type: "advise",
      route: "care-with-therapist",
    });
  });
});

describe("see the doctor", () => {
  const asked: TriageAnswers = { ...adult, now: ["none"], limits: ["none"], care: ["none"] };

  test.each(["sudden-change", "new-medicine", "erection", "drugs-with-sex"])(
    "%s advises the huisarts",
    (reason) => {
      expect(decideTriageRoute({ ...asked, doctor: [reason] })).toEqual({ type: "advise", route: "doctor" });
    },
  );

  test("none of these goes on, without repeating older advice", () => {
    const care = { care: ["eating-disorder"], therapistKnows: true };
    expect(decideTriageRoute({ ...asked, ...care, doctor: ["none"] })).toEqual({ type: "go-on" });
  });
});
