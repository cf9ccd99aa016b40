/** What the person at the keyboard reads after a start. */
import type { Env } from "./env";

const mailText: Record<Env["mail"], string> = {
  smtp: "goes out by the server in SMTP_URL",
  mailbox: "stays here: open /mailbox to read it",
  none: "waits: set SMTP_URL and MAIL_FROM to let it go",
};

export function announce(env: Env, place: string): void {
  const signIn = env.demo
    ? "open the address and choose officer, manager, viewer or administrator"
    : 'with a one-time link: npm run user:create -- --name "…" --email … --role administrator';
  const lines = [
    ["Address", env.publicOrigin],
    ["Data", place],
    ["Sign in", signIn],
    ["Mail", mailText[env.mail]],
    ...(env.startsAt ? [["Clock", `set to ${env.startsAt.toISOString()}, and runs on from there`]] : []),
    ["Stop", "Ctrl-C"],
  ];
  console.log(`\nEntente is running.\n\n${lines.map(([name, text]) => `  ${name?.padEnd(9)}${text}`).join("\n")}\n`);
}
