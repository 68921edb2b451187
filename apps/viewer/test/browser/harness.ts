import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Graph } from '@dossier/schema';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { freshViewer, renderViewer } from '../../src/build/index.node.ts';
import { harbourExample } from '../../src/examples/harbour.ts';

/** Debian's browser, or the one that CHROMIUM names. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
];

/** Milliseconds: a crowded machine draws a frame a second. */
export const PATIENCE = 180_000;

const SCREEN = {
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const;

export interface OpenOptions extends BrowserContextOptions {
  readonly graph?: Graph | null;
  readonly name?: string;
  readonly hash?: string;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One browser for all scenarios, and the folder that its pages lie in. */
export class Harness {
  #browser: Browser | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'dossier-viewer-'));
  #template = '';
  #pages = 0;

  async start(): Promise<void> {
    this.#template = readFileSync(await freshViewer(), 'utf8');
    this.#browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: PATIENCE });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Opens an address. */
  async visit(address: string, context: BrowserContextOptions = {}): Promise<Screen> {
    const page = await (await this.#browser!.newContext({ ...SCREEN, ...context })).newPage();
    page.setDefaultTimeout(PATIENCE);
    const screen = new Screen(page);
    await page.goto(address);
    return screen;
  }

  /** Opens a page from `file://`, the invented story in it unless told otherwise, and waits until it is drawn. */
  async open({
    graph = harbourExample(),
    name = 'Varnholm',
    hash = '',
    ...context
  }: OpenOptions = {}): Promise<Screen> {
    const file = join(this.#folder, `page-${this.#pages++}.html`);
    writeFileSync(file, graph === null ? this.#template : renderViewer(this.#template, graph, name));
    const screen = await this.visit(`${pathToFileURL(file)}${hash && `#${hash}`}`, context);
    if (graph !== null) await screen.settled();
    return screen;
  }
}

/** A page of the viewer and what one does with it. */
export class Screen {
  readonly page: Page;
  readonly requests: string[] = [];
  readonly problems: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
  }

  async settled(): Promise<void> {
    await this.page.waitForSelector('.graph-view[data-ready="true"]', { state: 'attached' });
    await this.frames();
  }

  /** Waits until what was asked for is on the screen. */
  async frames(count = 2): Promise<void> {
    await this.page.evaluate(async (n) => {
      for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
    }, count);
  }

  /** Back to the view that the graph opens with. */
  async reset(hash = ''): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.evaluate((to) => {
      (document.activeElement as HTMLElement | null)?.blur();
      return new Promise<void>((resolve) => {
        addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = `${to}&again=${Math.random()}`;
      });
    }, hash);
    await this.page.mouse.move(700, 20);
    await this.settled();
  }

  async inspect(): Promise<{
    nodes: Record<string, Disc>;
    labels: { id: string; left: number; top: number; right: number; bottom: number }[];
  }> {
    return this.page.evaluate(() => (document.querySelector('.canvas') as unknown as { inspect(): never }).inspect());
  }

  /** Where a node is on the page, by its label. */
  async at(label: string): Promise<Disc> {
    const graph = harbourExample();
    const id = graph.entities.find((entity) => entity.label === label)!.id;
    const disc = (await this.inspect()).nodes[id]!;
    const box = (await this.page.locator('.canvas').boundingBox())!;
    return { x: box.x + disc.x, y: box.y + disc.y, radius: disc.radius };
  }

  async clickNode(label: string, modifiers: 'Shift'[] = []): Promise<void> {
    const { x, y } = await this.at(label);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
    await this.frames();
  }

  /** Presses on the line between two nodes, in its middle. */
  async clickLine(a: string, b: string): Promise<void> {
    const [from, to] = [await this.at(a), await this.at(b)];
    await this.page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await this.frames();
  }

  text(selector: string): Promise<string> {
    return this.page.locator(selector).first().innerText();
  }

  async hash(): Promise<URLSearchParams> {
    return new URLSearchParams((await this.page.evaluate(() => location.hash)).slice(1));
  }

  /** How many statements the honesty line says are shown, and of how many. */
  async shown(): Promise<[number, number]> {
    const match = /([\d,]+) of ([\d,]+)/.exec(await this.text('.honesty summary'))!;
    return [Number(match[1]!.replace(',', '')), Number(match[2]!.replace(',', ''))];
  }

  /** The number of different colours in a part of the page. */
  async colours(clip: { x: number; y: number; width: number; height: number }): Promise<number> {
    const shot = (await this.page.screenshot({ clip })).toString('base64');
    return this.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    }, shot);
  }
}
