import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Which of our packages each may import, and which outside ones are its alone. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'packages/schema': [],
  'packages/model': [],
  'packages/reader': ['schema'],
  'packages/extractor': ['schema', 'model'],
  'packages/linker': ['schema'],
  'packages/graph': ['schema'],
  'packages/llm': ['schema'],
  'packages/rdf': ['schema', 'graph'],
  'packages/cli': ['schema', 'model', 'reader', 'extractor', 'linker', 'graph', 'llm', 'rdf', 'mcp', 'viewer'],
  'packages/mcp': ['schema', 'graph', 'extractor'],
  'apps/viewer': ['schema', 'graph', 'rdf', 'extractor', 'model'],
};
const EXTRACTOR_STAGES = ['document', 'encoder', 'analysis', 'clauses', 'entities', 'statements'];
/** Packages whose sources run in a browser too, but for files that end in `.node.ts`. */
const BROWSER_SAFE = ['schema', 'model', 'extractor', 'linker', 'graph', 'rdf', 'llm'].map(
  (name) => `packages/${name}`,
);

interface Import {
  readonly file: string;
  readonly from: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file))
    .sort();
}

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:\bfrom|\bimport\(|^import)\s*'([^']+)'/gm)].map(
    ([, from]) => ({
      file,
      from: from!,
    }),
  );

const members = ['packages', 'apps'].flatMap((folder) => {
  try {
    return readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, folder, entry.name)).includes('src'))
      .map(({ name }) => `${folder}/${name}`);
  } catch {
    return [];
  }
});
const imports = members.flatMap((member) =>
  sources(`${member}/src`).flatMap((file) => importsOf(file).map((found) => ({ ...found, member }))),
);

describe('who may import whom', () => {
  it('finds imports to check', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it.each(members)('%s imports only what the architecture allows', (member) => {
    const allowed = MAY_IMPORT[member];
    expect(allowed, `${member} is not in the table`).toBeDefined();
    const wrong = imports
      .filter((found) => found.member === member && found.from.startsWith('@dossier/'))
      .filter(({ from }) => !allowed!.includes(from.split('/')[1]!))
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(wrong).toEqual([]);
  });

  it('no source leaves its package by a relative path, but for texts that are bundled', () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith('.') && !from.endsWith('?raw'))
      .filter(({ file, from, member }) => relative(join(member, 'src'), join(dirname(file), from)).startsWith('../../'))
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(wrong).toEqual([]);
  });

  it('the stages of the extractor import only earlier ones', () => {
    const stageOf = (path: string) => EXTRACTOR_STAGES.indexOf(path.split('/')[3] ?? '');
    const wrong = imports
      .filter(({ member, from }) => member === 'packages/extractor' && from.startsWith('.'))
      .filter(({ file, from }) => {
        const [own, other] = [stageOf(file), stageOf(join(dirname(file), from))];
        return own >= 0 && (other < 0 || other > own);
      })
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(wrong).toEqual([]);
  });

  it('a backend is imported in one file a platform, n3 in rdf alone', () => {
    const importers = (name: RegExp) => [
      ...new Set(imports.filter(({ from }) => name.test(from)).map(({ file }) => file)),
    ];
    expect(importers(/^onnxruntime-node/).length).toBeLessThanOrEqual(1);
    expect(importers(/^onnxruntime-web/).length).toBeLessThanOrEqual(1);
    expect(importers(/^sigma$/).length).toBeLessThanOrEqual(1);
    expect(importers(/^n3$/).filter((file) => !file.startsWith('packages/rdf/'))).toEqual([]);
  });

  it('what the browser runs imports nothing of Node', () => {
    const wrong = imports
      .filter(({ member, file }) => BROWSER_SAFE.includes(member) && !file.endsWith('.node.ts'))
      .filter(
        ({ from }) => from.startsWith('node:') || from.endsWith('.node.ts') || from.startsWith('onnxruntime-node'),
      )
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(wrong).toEqual([]);
  });

  it('only the command line prints or exits', () => {
    const wrong = members
      .filter((member) => member !== 'packages/cli')
      .flatMap((member) => sources(`${member}/src`))
      // A program of a package's own, run by hand.
      .filter((file) => !file.endsWith('/main.node.ts'))
      .filter((file) =>
        /\bconsole\.\w+\(|\bprocess\.(exit|stdout|stderr)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });
});
