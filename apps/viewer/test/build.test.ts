import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseGraph } from '@dossier/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshViewer, renderViewer } from '../src/build/index.node.ts';
import { harbourExample } from '../src/examples/harbour.ts';

// React, Sigma, graphology, zod and the readers of RDF: 290 kB when this was written. The rest are fonts and examples.
const MOST_CODE = 300 * 1024;
const MOST_IN_ALL = 1792 * 1024;

describe('the built viewer', () => {
  let html = '';
  beforeAll(async () => {
    html = readFileSync(await freshViewer(), 'utf8');
  }, 300_000);
  const script = () => /<script id="dossier-code">([\s\S]*)<\/script>\s*<\/body>/.exec(html)![1]!;
  const graphText = (page: string) => /id="dossier-graph"[^>]*>([^<]*)<\/script>/.exec(page)![1]!;

  it('is small: its code stays below 300 kB compressed', () => {
    expect(gzipSync(script()).length).toBeLessThan(MOST_CODE);
    expect(html.length).toBeLessThan(MOST_IN_ALL);
  });

  it('is one file: nothing in it is fetched from elsewhere', () => {
    const page = html.replace(script(), '');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:)/);
    expect(page).not.toMatch(/url\((?!["']?data:)|@import/);
  });

  it('may run its own script only, and open no connection', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script()).digest('base64')}'`);
    expect(policy).not.toMatch(/connect-src|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('takes a graph in and gives back the very same', () => {
    const graph = harbourExample();
    expect(parseGraph(graphText(renderViewer(html, graph, 'x')))).toEqual(graph);
  });

  it('lets no graph and no name break out of their place', () => {
    const graph = harbourExample();
    const evil = '</script><script>alert(1)</script><!-- \u2028 " & $& $1';
    const page = renderViewer(
      html,
      { ...graph, entities: graph.entities.map((entity) => ({ ...entity, label: evil })) },
      evil,
    );
    expect(page.split('<script').length).toBe(html.split('<script').length);
    expect(parseGraph(graphText(page)).entities[0]!.label).toBe(evil);
  });

  it('refuses a template that is none', () => {
    expect(() => renderViewer('<html></html>', harbourExample())).toThrow(/buildViewer/);
  });
});
