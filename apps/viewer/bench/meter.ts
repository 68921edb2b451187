import type { Page } from 'playwright-core';

/** Runs an action and gives what it cost the page's main thread. */
export type Meter = (act: () => Promise<unknown>) => Promise<number>;

/** Milliseconds of processor time of the page's main thread: a shared machine's other work does not count, drawing by the graphics process neither. */
export async function mainThread(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  return async (act) => {
    const before = await spent();
    await act();
    await frames(page);
    return (await spent()) - before;
  };
}

/** Waits until what was asked for is on the screen. */
export async function frames(page: Page, count = 2): Promise<void> {
  await page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Several runs of an action, each by itself. */
export async function runs(meter: Meter, count: number, act: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(await meter(() => act(i)));
  return times;
}
