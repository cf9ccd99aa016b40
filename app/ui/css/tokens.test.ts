import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The variables of the block that begins with a selector. */
function variables(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const light = variables(":root");
const dark = variables(':root[data-theme="dark"]');

describe("colours", () => {
  it("are the same dark ones whether the system or the reader chose them", () => {
    expect(Object.keys(dark).length).toBeGreaterThan(20);
    expect(variables(':root:not([data-theme="light"])')).toEqual(dark);
  });

  it.each([
    ["light", light],
    ["dark", dark],
  ])("can be read in %s", (_name, colours) => {
    const of = (name: string) => colours[`--${name}`] ?? "";
    for (const ground of ["paper", "surface", "sunken"])
      for (const ink of ["ink", "ink-2", "ink-3", "accent", "alarm"])
        expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const hue of ["accent", "proposed", "signed", "pilot", "evaluated", "ended", "alarm", "good"])
      expect(contrast(of(hue), of(`${hue}-soft`)), `${hue} on its soft ground`).toBeGreaterThanOrEqual(4.5);
    for (const hue of ["accent", "alarm"])
      expect(contrast(of(`${hue}-ink`), of(hue)), `words on ${hue}`).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["paper", "surface"])
      expect(contrast(of("line-field"), of(ground)), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
