import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { bundle } from '../src/build/bundle.node.ts';
import type { Harness, Screen } from '../test/browser/harness.ts';
import { type BenchFile, placedGexf } from './files.ts';
import { frames, mainThread, runs } from './meter.ts';
import { p95, type Row } from './row.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One page with a graph on it, ready to be touched. */
interface Subject {
  readonly name: string;
  readonly page: Page;
  /** Seconds from choosing the file to the first picture. */
  readonly opened: number;
  readonly longest: number;
  places(): Promise<Point[]>;
}

const HOVERS = 12;
const PAN_STEPS = 8;

/** The same files in this viewer, all drawn, and in plain Sigma. */
export async function benchAgainstSigma(harness: Harness, sizes: readonly number[]): Promise<Row[]> {
  const plain = await plainSigmaPage();
  const rows: Row[] = [];
  for (const nodes of sizes) {
    const file = placedGexf(nodes);
    for (const open of [() => openOurs(harness, file), () => openPlain(harness, plain, file)]) {
      const subject = await open();
      rows.push(...(await measure(subject, nodes)));
      await subject.page.context().close();
    }
  }
  return rows;
}

async function measure({ name, page, opened, longest, places }: Subject, nodes: number): Promise<Row[]> {
  const meter = await mainThread(page);
  const points = await places();
  const hover = await runs(meter, HOVERS, async (i) => {
    const { x, y } = points[(i * 7) % points.length]!;
    await page.mouse.move(x, y);
  });
  await page.mouse.move(600, 300);
  await page.mouse.down();
  const pan = await runs(meter, PAN_STEPS, (i) => page.mouse.move(600 + 12 * (i + 1), 300 + 5 * i));
  await page.mouse.up();
  const row = (goal: string, what: string, seen: number, unit: string, allowed?: number): Row => ({
    goal,
    what: `${name}: ${what}`,
    size: `${nodes / 1000}k / ${nodes / 500}k`,
    seen,
    unit,
    ...(allowed === undefined || name !== OURS ? {} : { allowed }),
  });
  return [
    row('G1', 'file chosen to first picture', opened, 's', nodes > 50_000 ? 12 : nodes > 5000 ? 2.5 : 1),
    row('G2', 'longest task while opening', longest, 'ms', nodes > 50_000 ? undefined : 200),
    row('G3', 'hover, main thread, p95', p95(hover), 'ms', nodes > 50_000 ? 30 : nodes > 5000 ? 12 : 8),
    row('G8', 'pan, main thread a step, p95', p95(pan), 'ms', nodes > 50_000 ? 12 : 6),
  ];
}

const OURS = 'dossier';

async function openOurs(harness: Harness, file: BenchFile): Promise<Subject> {
  const screen = await harness.open({ graph: null });
  const { page } = screen;
  const timed = await timeOpening(page, () => screen.settled(), file);
  await page.evaluate(() => {
    location.hash = 'limit=1000000';
  });
  await screen.settled();
  await frames(page, 3);
  return { name: OURS, page, ...timed, places: () => ourPlaces(screen) };
}

async function ourPlaces(screen: Screen): Promise<Point[]> {
  const box = (await screen.page.locator('.canvas').boundingBox())!;
  const { nodes } = await screen.inspect();
  return Object.values(nodes)
    .slice(0, 400)
    .map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
}

async function openPlain(harness: Harness, address: string, file: BenchFile): Promise<Subject> {
  const { page } = await harness.visit(address);
  const timed = await timeOpening(page, () => page.waitForSelector('body[data-ready]'), file);
  const places = () => page.evaluate(() => (window as unknown as { discs(): Point[] }).discs());
  return { name: 'plain Sigma', page, ...timed, places };
}

async function timeOpening(page: Page, ready: () => Promise<unknown>, file: BenchFile) {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const start = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  await ready();
  const opened = (performance.now() - start) / 1000;
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  return { opened, longest };
}

async function plainSigmaPage(): Promise<string> {
  const { code } = await bundle('../bench/plain-sigma.ts', 'iife');
  const file = join(mkdtempSync(join(tmpdir(), 'plain-sigma-')), 'index.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><body><script>${code.replace(/<\/script/gi, '<\\/script')}</script>`,
  );
  return String(pathToFileURL(file));
}
