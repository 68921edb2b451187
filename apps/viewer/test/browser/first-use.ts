import type { Screen } from './harness.ts';

/** A step of the path and when it was reached, in seconds from the start. */
export interface Reached {
  readonly step: string;
  readonly at: number;
}

/**
 * The path of somebody who sees the viewer for the first time: the sample that lies there becomes a graph, of which they ask what is
 * denied, and read the sentence.
 * @returns when each step was reached, and the sentence
 */
export async function firstUse(screen: Screen): Promise<{ path: Reached[]; sentence: string }> {
  const { page } = screen;
  const start = performance.now();
  const path: Reached[] = [];
  const reached = (step: string) => path.push({ step, at: (performance.now() - start) / 1000 });
  await page.getByRole('button', { name: 'Extract the graph' }).click();
  await screen.settled();
  reached('graph');
  await page
    .locator('.legend')
    .getByRole('button', { name: /^Denied/ })
    .waitFor();
  await page.getByRole('button', { name: 'Only Denied or refused' }).click();
  await page.getByRole('tab', { name: 'Statements', exact: true }).click();
  await page.locator('tbody tr').first().waitFor();
  reached('denied claim');
  await page.locator('.row-open').first().click();
  await page.waitForSelector('.card .passage mark');
  reached('its sentence');
  return { path, sentence: await screen.text('.card .passage blockquote') };
}
