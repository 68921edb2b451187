import { gzipSync } from 'node:zlib';
import { formatGraph, parseGraph, verifyGraph } from '@dossier/schema';
import { exampleGraphs } from '../src/build/examples.node.ts';
import { harbourExample } from '../src/examples/harbour.ts';
import type { Harness, Screen } from '../test/browser/harness.ts';
import { manyStatements } from '../test/browser/many.ts';
import type { Row } from './row.ts';

const CAMERAS = 50;
const LOADS = 50;

/** What holds or does not, whatever the machine: labels, offsets, network, memory, sameness, size. */
export async function benchPromises(harness: Harness, html: string): Promise<Row[]> {
  const code = /<script id="dossier-code">([\s\S]*)<\/script>\s*<\/body>/.exec(html)![1]!;
  return [
    ...(await labelRows(harness)),
    offsetRow(),
    ...(await repeatedLoads(harness)),
    await samePicture(harness),
    { goal: 'G20', what: 'code, compressed', size: '', seen: gzipSync(code).length / 1000, unit: 'kB', allowed: 300 },
  ];
}

/** Labels over random cameras: how many pairs overlap, and how many there are when all fits. */
async function labelRows(harness: Harness): Promise<Row[]> {
  const graphs = [...exampleGraphs()].filter(([id]) => id === 'varnholm' || id === 'cartel-directive');
  const rows: Row[] = [];
  for (const [size, graph] of [
    ...graphs.map(([id, json]) => [id, parseGraph(json)] as const),
    ['1k / 2k', manyStatements(1000, 2000)] as const,
  ]) {
    const screen = await harness.open({ graph });
    const atFit = (await screen.inspect()).labels.length;
    let overlaps = 0;
    for (let i = 0; i < CAMERAS; i++) overlaps += await overlapsAt(screen, i);
    await screen.page.context().close();
    rows.push(
      {
        goal: 'G10',
        what: `overlapping labels over ${CAMERAS} cameras`,
        size,
        seen: overlaps,
        unit: 'pairs',
        allowed: 0,
      },
      { goal: 'G10', what: 'labels when all fits', size, seen: atFit, unit: '', allowed: 15, least: true },
    );
  }
  return rows;
}

async function overlapsAt(screen: Screen, camera: number): Promise<number> {
  const { page } = screen;
  const box = (await page.locator('.canvas').boundingBox())!;
  const share = (n: number) => ((camera * n) % 97) / 97;
  await page.mouse.move(box.x + box.width * share(31), box.y + box.height * share(57));
  await page.mouse.wheel(0, camera % 4 === 3 ? 500 : -160);
  await screen.frames(3);
  const { labels } = await screen.inspect();
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).length;
}

function offsetRow(): Row {
  const faults = [...exampleGraphs().values()].flatMap((json) => verifyGraph(parseGraph(json)));
  return {
    goal: 'G11',
    what: 'faults of quotes and offsets, all examples',
    size: '',
    seen: faults.length,
    unit: '',
    allowed: 0,
  };
}

/** Opens one file after the other in one page. */
async function repeatedLoads(harness: Harness): Promise<Row[]> {
  const screen = await harness.open({ graph: null });
  const { page } = screen;
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    // What the page itself is told is rounded, and hours old.
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const text = formatGraph(harbourExample());
  let first = 0;
  for (let i = 0; i < LOADS; i++) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `story-${i}.json`, mimeType: 'application/json', buffer: Buffer.from(text) });
    await screen.settled();
    if (i === 4) first = await heap();
    if (i < LOADS - 1) await page.getByRole('button', { name: 'Open another graph' }).click();
  }
  const grown = (100 * ((await heap()) - first)) / first;
  const canvases = await page.evaluate(
    () => [...document.querySelectorAll('canvas')].filter((canvas) => canvas.getContext('webgl2') !== null).length,
  );
  const outside = screen.requests.filter((url) => !/^(?:file|data|blob):/.test(url)).length;
  await page.context().close();
  return [
    { goal: 'G16', what: `requests over ${LOADS} files`, size: '', seen: outside, unit: '', allowed: 0 },
    { goal: 'G17', what: `heap growth from file 5 to ${LOADS}`, size: '', seen: grown, unit: '%', allowed: 10 },
    { goal: 'G17', what: 'WebGL canvases alive', size: '', seen: canvases, unit: '', allowed: 5 },
  ];
}

/** The same file and view, twice: the share of pixels that differ. */
async function samePicture(harness: Harness): Promise<Row> {
  const shots: Buffer[] = [];
  for (let i = 0; i < 2; i++) {
    const screen = await harness.open({ hash: 'polarity=negative' });
    shots.push(await screen.page.screenshot());
    await screen.page.context().close();
  }
  const seen = shots[0]!.equals(shots[1]!) ? 0 : 100;
  return { goal: 'G18', what: 'pictures of the same view that differ', size: '', seen, unit: '%', allowed: 0.1 };
}
