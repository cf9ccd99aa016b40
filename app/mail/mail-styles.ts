/**
 * How mails look: the colours of the pages (`app/ui/css/tokens.css`), written into each tag because many mail programs
 * read nothing else, and once more as classes for dark. Nothing is fetched.
 */
const light = {
  paper: "#faf9f6",
  surface: "#ffffff",
  line: "#e3dfd5",
  ink: "#1c2430",
  soft: "#4a5463",
  accent: "#23467f",
  onAccent: "#ffffff",
  late: "#ad231b",
  soon: "#805300",
  sunken: "#f2f0ea",
};

const dark: typeof light = {
  paper: "#12161c",
  surface: "#191f27",
  line: "#2a323d",
  ink: "#eceff3",
  soft: "#b4bdc9",
  accent: "#8fb3f0",
  onAccent: "#0e1726",
  late: "#ff8f85",
  soon: "#e6b65c",
  sunken: "#0e1217",
};

const sans = "'Be Vietnam Pro','Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
const mono = "'IBM Plex Mono',Consolas,Menlo,monospace";

/** Line height 1.5 at least: Vietnamese stacks its marks. */
export const styles = {
  body: `margin:0;padding:0;background:${light.paper};color:${light.ink};font-family:${sans};font-size:16px;line-height:1.6;-webkit-text-size-adjust:100%`,
  outer: `width:100%;border-collapse:collapse;background:${light.paper}`,
  edge: "padding:16px 8px",
  sheet: `width:100%;max-width:600px;margin:0 auto;border-collapse:separate;background:${light.surface};border:1px solid ${light.line};border-radius:8px`,
  inside: "padding:20px 16px;text-align:left;overflow-wrap:anywhere;word-break:break-word",
  brand: `margin:0 0 16px;font-size:14px;font-weight:600;letter-spacing:.02em;color:${light.accent}`,
  heading: `margin:24px 0 8px;font-size:18px;line-height:1.5;font-weight:600;color:${light.ink}`,
  text: `margin:0 0 12px;color:${light.ink}`,
  list: "margin:0;padding:0;list-style:none",
  item: `margin:0;padding:14px 0;border-top:1px solid ${light.line}`,
  title: `margin:0;font-weight:600;color:${light.ink}`,
  line: `margin:2px 0 0;font-size:14px;color:${light.soft}`,
  link: `color:${light.accent};text-decoration:underline`,
  answers: "margin:10px 0 0",
  answer: `display:inline-block;margin:0 6px 8px 0;padding:8px 12px;border:1px solid ${light.accent};border-radius:5px;font-size:14px;line-height:1.4;color:${light.accent};text-decoration:none`,
  button: `display:inline-block;margin:4px 0 16px;padding:12px 20px;border-radius:5px;background:${light.accent};color:${light.onAccent};font-weight:600;text-decoration:none`,
  codeLabel: `margin:0 0 4px;font-size:14px;color:${light.soft}`,
  code: `margin:0 0 16px;padding:12px 16px;border-radius:5px;background:${light.sunken};color:${light.ink};font-family:${mono};font-size:24px;letter-spacing:.12em;text-align:center`,
  footer: `margin:24px 0 0;padding:14px 0 0;border-top:1px solid ${light.line};font-size:13px;color:${light.soft}`,
  footerLine: `margin:0 0 6px;color:${light.soft}`,
  hidden: "display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0",
} as const;

const tones = { late: light.late, soon: light.soon, plain: light.soft } as const;

/** How something stands: its colour beside its words. */
export const standing = (tone: keyof typeof tones): string =>
  `margin:0 0 2px;font-size:14px;font-weight:600;color:${tones[tone]}`;

/** For programs that read it: dark by the reader's system. */
export const darkStyles = `@media (prefers-color-scheme:dark){
.m-body,.m-outer{background:${dark.paper}!important;color:${dark.ink}!important}
.m-sheet{background:${dark.surface}!important;border-color:${dark.line}!important}
.m-ink{color:${dark.ink}!important}
.m-soft,.m-plain{color:${dark.soft}!important}
.m-accent{color:${dark.accent}!important;border-color:${dark.accent}!important}
.m-button{background:${dark.accent}!important;color:${dark.onAccent}!important}
.m-late{color:${dark.late}!important}
.m-soon{color:${dark.soon}!important}
.m-line{border-color:${dark.line}!important}
.m-code{background:${dark.sunken}!important;color:${dark.ink}!important}
}`;
