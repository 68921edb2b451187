import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { harbourExample } from '../../src/examples/harbour.ts';
import type { Harness, Screen } from './harness.ts';

const undated = harbourExample().statements.filter(({ time }) => !time).length;

export function timeScenarios(harness: Harness): void {
  describe('time and history', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open();
    });
    beforeEach(() => screen.reset());
    afterAll(() => screen.page.context().close());

    async function brush(from: number, to: number) {
      const box = (await screen.page.locator('.bars').boundingBox())!;
      await screen.page.mouse.move(box.x + box.width * from, box.y + 20);
      await screen.page.mouse.down();
      await screen.page.mouse.move(box.x + box.width * to, box.y + 20, { steps: 4 });
      await screen.page.mouse.up();
      await screen.frames();
    }

    it('count what has no date where everybody sees it', async () => {
      expect(Number(await screen.text('.undated b'))).toBe(undated);
    });

    it('choose days with a stroke over the bars', async () => {
      await brush(0.01, 0.3);
      const [shown, total] = await screen.shown();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(total - undated + 1);
      expect(await screen.text('.chips')).toContain('Happened');
    });

    it('bring the undated back by a button', async () => {
      await brush(0.01, 0.3);
      const [before] = await screen.shown();
      await screen.page.locator('.undated').click();
      expect((await screen.shown())[0]).toBe(before + undated);
    });

    it('have two clocks', async () => {
      await screen.page.getByRole('button', { name: 'Published' }).click();
      expect(Number(await screen.text('.undated b'))).toBe(0);
      expect((await screen.hash()).get('clock')).toBe('published');
    });

    it('move by keys', async () => {
      await screen.page.getByRole('slider', { name: 'From' }).focus();
      await screen.page.keyboard.press('ArrowRight');
      await screen.frames();
      expect((await screen.hash()).get('time')).toMatch(/^\d+\.\.\d+$/);
    });

    it('play through', async () => {
      await screen.page.getByRole('button', { name: 'Play through time' }).click();
      await screen.page.waitForFunction(() => location.hash.includes('time='));
      await screen.page.getByRole('button', { name: 'Stop' }).click();
    });

    it('undo and redo filters, selection and time by keys', async () => {
      const all = await screen.shown();
      await brush(0.01, 0.3);
      const some = await screen.shown();
      await screen.page.keyboard.press('Control+z');
      expect(await screen.shown()).toEqual(all);
      await screen.page.keyboard.press('Control+Shift+z');
      expect(await screen.shown()).toEqual(some);
    });

    it('keep the whole view in the address, which reopens it', async () => {
      await screen.clickNode('Tomas Brandt');
      await brush(0.01, 0.5);
      const hash = await screen.page.evaluate(() => location.hash.slice(1));
      const again = await harness.open({ hash });
      expect(await again.shown()).toEqual(await screen.shown());
      expect(await again.text('.evidence h2')).toContain('Tomas Brandt');
      await again.page.context().close();
    });

    it('follow an address that is typed in', async () => {
      await screen.page.evaluate(() => {
        location.hash = 'polarity=negative';
      });
      await screen.page.waitForSelector('.chip');
      expect((await screen.shown())[0]).toBe(3);
    });
  });
}
