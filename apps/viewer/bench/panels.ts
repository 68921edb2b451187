import type { Harness, Screen } from '../test/browser/harness.ts';
import { manyStatements } from '../test/browser/many.ts';
import { mainThread, runs } from './meter.ts';
import { p95, type Row } from './row.ts';

/** What filters, search, the time strip and the evidence cost the page, on a graph of 10,000 things that opens as always. */
export async function benchPanels(harness: Harness): Promise<Row[]> {
  const screen = await harness.open({ graph: manyStatements(10_000, 20_000), name: 'Many' });
  const { page } = screen;
  const meter = await mainThread(page);
  const row = (goal: string, what: string, times: readonly number[], allowed: number): Row => ({
    goal,
    what: `${what}, main thread, p95`,
    size: '10k / 20k',
    seen: p95(times),
    unit: 'ms',
    allowed,
  });
  const boxes = page.locator('.facet[data-facet=relation] input');
  const filter = await runs(meter, 6, (i) => boxes.nth(i).click());
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.keyboard.press('/');
  const keys = await runs(meter, 10, (i) => page.keyboard.press('body 1234 x'[i]!));
  await page.keyboard.press('Escape');
  const brush = await brushed(screen, meter);
  await screen.reset();
  const lines = await openLines(screen, meter);
  await page.context().close();
  return [
    row('G4', 'filter change', filter, 150),
    row('G5', 'search keystroke', keys, 80),
    row('G7', 'time brush, a step', brush, 25),
    row('G6', 'statement chosen to evidence', lines, 100),
  ];
}

async function brushed(screen: Screen, meter: Awaited<ReturnType<typeof mainThread>>): Promise<number[]> {
  const { page } = screen;
  const box = (await page.locator('.bars').boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 20, y);
  await page.mouse.down();
  const times = await runs(meter, 12, (i) => page.mouse.move(box.x + 20 + 12 * (i + 1), y));
  await page.mouse.up();
  return times;
}

/** Opens statements one after the other in the table: the same panel as a line on the canvas opens. */
async function openLines(screen: Screen, meter: Awaited<ReturnType<typeof mainThread>>): Promise<number[]> {
  const { page } = screen;
  await page.getByRole('tab', { name: 'Statements', exact: true }).click();
  const rows = page.locator('tbody tr');
  return runs(meter, 10, async (i) => {
    await rows.nth(i).click({ position: { x: 400, y: 8 } });
    await page.waitForSelector('.card.is-chosen .passage');
  });
}
