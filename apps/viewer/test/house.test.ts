import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KIND_LOOKS } from '../src/canvas/kinds.ts';
import { DAY, NIGHT, type Palette } from '../src/canvas/palette.ts';

const source = join(import.meta.dirname, '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const read = (name: string) => readFileSync(join(source, name), 'utf8');
const importers = (what: RegExp) => files.filter((name) => what.test(read(name)));

describe('the parts', () => {
  it('leave Sigma to one file', () => {
    expect(importers(/from 'sigma/)).toEqual(['canvas/sigma-renderer.ts']);
  });

  it('keep the core free of React, of the canvas and of the page', () => {
    const core = files.filter((name) => name.startsWith('core/'));
    expect(core.length).toBeGreaterThan(15);
    for (const name of core) {
      expect(read(name), name).not.toMatch(/from '(?:react|\.\.\/(?:canvas|panels|app)|sigma|graphology)/);
      expect(read(name), name).not.toMatch(/\b(?:document|window|localStorage|fetch)[.(]/);
    }
  });
});

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each([DAY, NIGHT])('the colours (night: $night)', (palette: Palette) => {
  it('can be read: text 4.5 to 1, marks 3 to 1', () => {
    for (const ink of [palette.ink, palette.faint, palette.accent])
      expect(contrast(ink, palette.paper)).toBeGreaterThan(4.5);
    for (const mark of [palette.edgeStrong, palette.contested, palette.denied])
      expect(contrast(mark, palette.paper)).toBeGreaterThan(3);
    for (const look of Object.values(KIND_LOOKS)) {
      const fill = palette.night ? look.dark : look.light;
      expect(contrast(fill, palette.paper)).toBeGreaterThan(3);
      expect(contrast(fill, palette.icon)).toBeGreaterThan(3);
    }
  });

  it('are those of the style sheets', () => {
    const tokens = read('styles/tokens.css');
    const part = palette.night ? tokens.slice(tokens.indexOf('night')) : tokens.slice(0, tokens.indexOf('night'));
    for (const name of ['paper', 'ink', 'accent', 'denied'] as const)
      expect(part).toContain(`--${name}: ${palette[name]};`);
    const kinds = read('styles/kinds.css');
    for (const [kind, look] of Object.entries(KIND_LOOKS)) {
      const selector = palette.night ? `[data-theme="night"] .kind-${kind} {` : `\n.kind-${kind} {`;
      expect(kinds).toContain(`${selector}\n  --kind: ${palette.night ? look.dark : look.light};`);
    }
  });
});
