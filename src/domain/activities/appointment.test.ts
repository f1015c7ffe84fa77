import { expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import { appointmentSchema } from "./appointment.ts";

const appointment = {
  item: "0a",
  day: "2026-11-26",
  minute: 18 * 60,
  obstacle: "Ik ben moe na het werk",
  answer: "ik kook iets kleins, maar ik ga",
  doneOn: null,
};

test("an appointment has a day, perhaps an hour, and an answer to what may come between", () => {
  expect(v.parse(appointmentSchema, appointment)).toEqual(appointment);
  expect(v.safeParse(appointmentSchema, { ...appointment, minute: null }).success).toBe(true);
});

test.each([{ minute: 1440 }, { minute: 0.5 }, { day: "morgen" }, { doneOn: "gisteren" }])(
  "%o makes no appointment",
  (wrong) => {
    expect(v.safeParse(appointmentSchema, { ...appointment, ...wrong }).success).toBe(false);
  },
);
