/** Signing in and out. */
export const session = {
  title: "Sign in",
  lead: "The register of agreements with partners abroad.",
  demoTitle: "Demonstration",
  demoText: "This copy runs on this computer alone. Choose whose desk to sit at.",
  signInAs: {
    officer: "Sign in as officer",
    manager: "Sign in as manager",
    viewer: "Sign in as viewer",
    administrator: "Sign in as administrator",
  },
  mayDo: {
    officer: "Keeps agreements and records what happens to them",
    manager: "Also decides, and sees confidential agreements",
    viewer: "Reads",
    administrator: "Also sets up people, the office and its rules",
  },
  linkTitle: "With your one-time link",
  linkText: "Open the link that the administrator of this register gave you. It works once.",
  noLink: "No link, or it no longer works? Ask the administrator for a new one.",
  welcome: (name: string) => `Welcome, ${name}`,
  onceOnly: "This link signs you in once. For the next time, ask the administrator for another one, or stay signed in.",
  overTitle: "This link no longer works",
  over: "It has been used, has expired, or was replaced by a newer one. Ask the administrator for a new link.",
  limitedTitle: "Too many attempts",
  limited: "Several links that do not work were opened from your network. Wait a quarter of an hour, then try again.",
} as const;
