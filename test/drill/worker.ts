/**
 * A worker of the drill, in a process of its own. `KILL_AT=accepted:3`: the third time it comes to that point, it ends as by
 * `kill -9`, whatever its other lanes are doing.
 */
import { type Point, points } from "#app/jobs/work.server";
import { startWorker } from "#app/jobs/worker.server";
import { smtpTransport } from "#app/mail/smtp-transport.server";
import { runningClock } from "#app/server/clock";
import { makeLog } from "#app/server/log";
import { connect } from "#db/client.server";
import { testFiles } from "#test/support/context";

const { DATABASE_URL = "", SMTP_URL = "", DRILL_NOW = "", KILL_AT = "" } = process.env;
const [wanted, times] = KILL_AT.split(":");
let left = Number(times ?? 0);

const die = () => process.kill(process.pid, "SIGKILL");
const origin = "https://entente.example";
const sender = { name: "Entente", address: "entente@city.example" };
const smtp = smtpTransport(SMTP_URL, sender, { connect: 2, silence: 2, whole: 4 });

startWorker({
  services: {
    db: connect(DATABASE_URL, { max: 6, name: "drill-worker" }).db,
    clock: runningClock(new Date(DRILL_NOW)),
    log: makeLog(process.env.LOG_LEVEL ?? "silent"),
    publicOrigin: origin,
    demo: false,
    tls: true,
    mail: "smtp",
    files: testFiles,
    erasuresFile: "none",
  },
  databaseUrl: DATABASE_URL,
  place: { folder: null, origin },
  leaseSeconds: 5,
  pulse: 0.5,
  transport: {
    ...smtp,
    async send(mail) {
      // In the middle of the text: before or after the server took it, nobody knows.
      if (wanted === "sending" && --left === 0) setTimeout(die, 5);
      return smtp.send(mail);
    },
  },
  async at(point: Point) {
    if (point === wanted && points.includes(point) && --left === 0) die();
  },
});
