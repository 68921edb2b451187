import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Harness, Screen } from './harness.ts';

export function narrowScenarios(harness: Harness): void {
  describe('a phone', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    });
    beforeEach(async () => {
      await screen.reset();
      if (await screen.page.locator('.evidence.is-open').count()) await screen.page.locator('.evidence-close').tap();
    });
    afterAll(() => screen.page.context().close());

    it('shows the graph without scrolling sideways', async () => {
      expect(await screen.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect((await screen.page.locator('.canvas').boundingBox())!.height).toBeGreaterThan(300);
    });

    it('has the filters in a sheet', async () => {
      await screen.page.getByRole('button', { name: 'Filters' }).tap();
      expect(await screen.page.locator('.rail').isVisible()).toBe(true);
      const row = (await screen.page.locator('.facet-row').first().boundingBox())!;
      expect(row.height).toBeGreaterThanOrEqual(44);
      await screen.page.getByRole('button', { name: 'Close the filters' }).tap();
      await screen.page.waitForSelector('.rail', { state: 'hidden' });
    });

    it('opens the evidence in a sheet at a tap', async () => {
      const { x, y } = await screen.at('Helvar Shipping');
      await screen.page.touchscreen.tap(x, y);
      await screen.page.waitForSelector('.evidence.is-open');
      expect(await screen.text('.evidence h2')).toContain('Helvar Shipping');
    });

    it('has the menu at a long press', async () => {
      const { x, y } = await screen.at('Helvar Shipping');
      const session = await screen.page.context().newCDPSession(screen.page);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await screen.page.waitForSelector('[role=menu]');
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await screen.page.keyboard.press('Escape');
    });
  });

  describe('a large screen', () => {
    it('uses its room', async () => {
      const screen = await harness.open({ viewport: { width: 2560, height: 1440 } });
      expect((await screen.page.locator('.canvas').boundingBox())!.width).toBeGreaterThan(1700);
      expect((await screen.inspect()).labels.length).toBeGreaterThan(18);
      await screen.page.context().close();
    });
  });
}
