/** What every answer carries: the content security policy with this request's nonce, and the rest of the armour. */
import crypto from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Gives the request an id and a nonce, and sets the headers. Private pages are not stored anywhere; assets say so themselves. */
export function secureHeaders({ production, tls }: { production: boolean; tls: boolean }): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.requestId = crypto.randomUUID();
      response.locals.nonce = crypto.randomBytes(16).toString("base64");
      response.setHeader("X-Request-Id", response.locals.requestId);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
      next();
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: policy(production) },
      strictTransportSecurity: tls ? { maxAge: 63_072_000, includeSubDomains: false } : false,
      // Sent within the site only; with "no-referrer" browsers would send `Origin: null` with our own forms.
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
    }),
  ];
}

function policy(production: boolean) {
  const nonce = (_request: unknown, response: unknown) =>
    `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`;
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", nonce, "'strict-dynamic'"],
    // The development server inserts styles by script and speaks over a socket.
    styleSrc: production ? ["'self'", nonce] : ["'self'", "'unsafe-inline'"],
    styleSrcAttr: ["'unsafe-inline'"],
    connectSrc: production ? ["'self'"] : ["'self'", "ws:"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  };
}
