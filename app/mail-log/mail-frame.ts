/**
 * The HTML of a mail as an answer of its own, to be shown in a frame: nothing runs in it and nothing is fetched, and it has no
 * part in the page around it. Its links open in a new window, which is a page like any other.
 */
const sandbox = "allow-popups allow-popups-to-escape-sandbox";

const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  `sandbox ${sandbox}`,
].join("; ");

/** What the frame's `sandbox` attribute has to allow, and no more. */
export const frameSandbox = sandbox;

export function htmlToFrame(html: string): Response {
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "X-Frame-Options": "SAMEORIGIN",
      // As a frame it shares the process of the page around it.
      "Origin-Agent-Cluster": "?0",
    },
  });
}

/** Plain text that no browser takes for anything else. */
export function plainText(text: string): Response {
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "default-src 'none'; sandbox" },
  });
}
