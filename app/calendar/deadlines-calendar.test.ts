import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarEntry, deadlinesCalendar } from "./deadlines-calendar.server";

const entry: CalendarEntry = {
  id: "0b0f2f7e-6d0c-4a56-9a7e-1f6f2a9d5a10",
  sequence: 3,
  on: "2026-12-31",
  title: "Evaluation due: Thủ Đức–CSGKC pilot",
  description: "Last day of the pilot’s window.",
  url: "https://entente.example/deadlines/0b0f2f7e-6d0c-4a56-9a7e-1f6f2a9d5a10",
  changedAt: new Date("2026-11-21T02:03:04.567Z"),
  cancelled: false,
  alarm: true,
};

const made = (changes: Partial<CalendarEntry> = {}, name?: string) =>
  deadlinesCalendar([{ ...entry, ...changes }], { locale: "vi", name });

/** Read by a parser that has nothing to do with the writer. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const [event] = events;
  if (!event) throw new Error("no entry");
  return { calendar, event, events };
}

const octets = (line: string) => Buffer.byteLength(line, "utf8");

test("a deadline is a whole day that ends as the next one begins, whatever the server's time zone", () => {
  const before = process.env.TZ;
  try {
    for (const zone of ["UTC", "America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"]) {
      process.env.TZ = zone;
      const file = made();
      expect(file).toContain("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
      expect(file).toContain("\r\nDTSTAMP:20261121T020304Z\r\n");
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
  const { event } = read(made());
  expect(event.startDate.isDate).toBe(true);
  expect(`${event.startDate}`).toBe("2026-12-31");
  expect(`${event.endDate}`).toBe("2027-01-01");
});

test("it is known by the deadline's id, counts its changes and takes nobody's time", () => {
  const { calendar, event } = read(made());
  expect(event.uid).toBe(entry.id);
  expect(event.sequence).toBe(3);
  const property = (name: string) => String(event.component.getFirstPropertyValue(name));
  expect(property("transp")).toBe("TRANSPARENT");
  expect(property("status")).toBe("CONFIRMED");
  expect(property("url")).toBe(entry.url);
  expect(property("last-modified")).toBe("2026-11-21T02:03:04Z");
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getFirstPropertyValue("prodid")).toBe("-//Entente//Deadlines//VI");
});

test("it rings at nine in the morning of the day before and of the day itself", () => {
  const { event } = read(made());
  const rings = event.component.getAllSubcomponents("valarm").map((alarm) => {
    const trigger = alarm.getFirstProperty("trigger");
    expect(trigger?.getParameter("related")).toBe("START");
    expect(alarm.getFirstPropertyValue("action")).toBe("DISPLAY");
    expect(alarm.getFirstPropertyValue("description")).toBe(entry.title);
    return String(trigger?.getFirstValue());
  });
  expect(rings).toEqual(["-PT15H", "PT9H"]);
});

test("what is no longer due is cancelled and rings no more", () => {
  const { event } = read(made({ cancelled: true, sequence: 4 }));
  expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(event.component.getAllSubcomponents("valarm")).toHaveLength(0);
  expect(read(made({ alarm: false })).event.component.getAllSubcomponents("valarm")).toHaveLength(0);
});

test("a calendar to subscribe to has a name and says how often to look; entries of a mail have neither", () => {
  const { calendar } = read(made({}, "Hạn của tôi, Entente; \\ 1\nX-EVIL:1"));
  // The parser knows neither property as text, and leaves what is escaped as it stands.
  for (const name of ["x-wr-calname", "name"])
    expect(calendar.getFirstPropertyValue(name)).toBe("Hạn của tôi\\, Entente\\; \\\\ 1 X-EVIL:1");
  expect(calendar.getFirstPropertyValue("x-evil")).toBeNull();
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
  expect(String(calendar.getFirstPropertyValue("x-published-ttl"))).toBe("PT1H");
  const mailed = read(made()).calendar;
  for (const name of ["x-wr-calname", "name", "refresh-interval"])
    expect(mailed.getFirstPropertyValue(name)).toBeNull();
});

test("lines are folded at 75 octets between whole letters, and end as the standard wants", () => {
  const title = "Đánh giá thí điểm chuyển giao công nghệ giữa thành phố Thủ Đức và 广州开发区黄埔区 🏙️ "
    .repeat(12)
    .trim();
  const file = made({ title, description: "đ".repeat(5000) });
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  const lines = file.split("\r\n");
  expect(lines.every((line) => octets(line) <= 75)).toBe(true);
  expect(lines.join("")).not.toMatch(/[\r\n\uFFFD]/);
  expect(read(file).event.summary).toBe(title);
  expect(read(file).event.description).toBe("đ".repeat(5000));
});

test("commas, semicolons, backslashes, quotes and broken lines come back as they were", () => {
  const text = 'a, b; c\\n \\, "d" : e\nsecond line\r\nBEGIN:VEVENT\rthird';
  const { event, events } = read(made({ title: text, description: text }));
  expect(events).toHaveLength(1);
  expect(event.summary).toBe(text.replace(/\r\n?/g, "\n"));
  expect(event.description).toBe(text.replace(/\r\n?/g, "\n"));
});

/** Letters of one to four octets, and whatever means something in such a file. */
const awkward = fc
  .array(
    fc.constantFrom("a", "đ", "ế", "广", "🏙️", " ", ",", ";", ":", "\\", '"', "=", "\n", "\r", "\t", "\0", "\u007f"),
    {
      maxLength: 150,
    },
  )
  .map((letters) => letters.join(""));

const surrogate = (point: number) => point >= 0xd800 && point <= 0xdfff;
const anything = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 80 })
  .map((points) => String.fromCodePoint(...points.filter((point) => !surrogate(point))));

test("any text is read back as it was written, without control characters", () => {
  fc.assert(
    fc.property(awkward, anything, (title, text) => {
      const { event, calendar, events } = read(made({ title, description: `x${text}` }, "n"));
      expect(events).toHaveLength(1);
      expect(event.summary).toBe(bare(title));
      expect(event.description).toBe(bare(`x${text}`));
      expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("n");
    }),
  );
});

const bare = (text: string) =>
  [...text.replace(/\r\n?/g, "\n")]
    .filter((letter) => letter === "\n" || letter === "\t" || !/\p{Cc}/u.test(letter))
    .join("");

test("no entries are an empty calendar that parsers accept", () => {
  const calendar = new ICAL.Component(ICAL.parse(deadlinesCalendar([], { locale: "en", name: "Mine" })));
  expect(calendar.getAllSubcomponents("vevent")).toEqual([]);
});
