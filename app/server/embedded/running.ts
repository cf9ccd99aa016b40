/** Finding out whether a PostgreSQL runs on a data folder, without trusting a process id alone. */
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

export interface PidFile {
  pid: number;
  port: number;
  status: string;
}

/** What `postmaster.pid` says, if it is there and whole. */
export function readPidFile(dataDir: string): PidFile | undefined {
  try {
    const lines = fs.readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "").trim() };
  } catch {
    return undefined;
  }
}

/**
 * Whether this process id is a living PostgreSQL. `kill(pid, 0)` alone is not enough: a zombie that nobody reaps and a
 * process id given to another program both look alive.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    if (/\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"))) return false;
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

/** Whether a PostgreSQL answers on this port: it replies `N` or `S` to a request for TLS. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    const end = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on("error", () => end(false));
    socket.on("close", () => resolve(false));
    socket.on("connect", () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.on("data", (reply) => end(reply[0] === 0x4e || reply[0] === 0x53));
  });
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
