import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { overlaps } from '../../src/canvas/labels.ts';
import type { Harness, Screen } from './harness.ts';

export function canvasScenarios(harness: Harness): void {
  describe('the canvas', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open();
    });
    beforeEach(() => screen.reset());
    afterAll(() => screen.page.context().close());

    it('is not flat', async () => {
      const box = (await screen.page.locator('.canvas').boundingBox())!;
      expect(await screen.colours(box)).toBeGreaterThan(40);
      const { x, y, radius } = await screen.at('Helvar Shipping');
      expect(
        await screen.colours({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      ).toBeGreaterThan(5);
    });

    it('draws lines between the nodes, not only nodes', async () => {
      const [a, b] = [await screen.at('Helvar Shipping'), await screen.at('Sea Falcon')];
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      expect(await screen.colours({ x: x - 5, y: y - 5, width: 10, height: 10 })).toBeGreaterThan(1);
    });

    it('labels at least 15 things, none over another', async () => {
      const { labels } = await screen.inspect();
      expect(labels.length).toBeGreaterThanOrEqual(15);
      for (const [i, a] of labels.entries()) expect(labels.slice(i + 1).some((b) => overlaps(a, b))).toBe(false);
    });

    it('keeps labels apart at every zoom and place', async () => {
      for (let i = 0; i < 12; i++) {
        await screen.page.mouse.move(500 + 37 * i, 300 + 19 * i);
        await screen.page.mouse.wheel(0, i % 3 === 0 ? 240 : -180);
        await screen.frames(3);
        const { labels } = await screen.inspect();
        for (const [n, a] of labels.entries()) expect(labels.slice(n + 1).some((b) => overlaps(a, b))).toBe(false);
      }
      await screen.page.getByRole('button', { name: 'Fit' }).click();
    });

    it('shows a card for the thing under the pointer and fades the rest', async () => {
      const { x, y } = await screen.at('Helvar Shipping');
      await screen.page.mouse.move(x, y);
      await screen.page.waitForSelector('.hover-card');
      expect(await screen.text('.hover-card')).toContain('Helvar Shipping');
      expect(await screen.page.locator('.canvas.is-dimmed').count()).toBe(1);
      await screen.page.mouse.move(700, 20);
      await screen.page.waitForSelector('.hover-card', { state: 'detached' });
      expect(await screen.page.locator('.canvas.is-dimmed').count()).toBe(0);
    });

    it('opens what is said of a thing at a click, and closes it at a click beside', async () => {
      await screen.clickNode('Tomas Brandt');
      expect(await screen.text('.evidence h2')).toContain('Tomas Brandt');
      await screen.page.mouse.click(330, 560);
      expect(await screen.text('.evidence .kicker')).toBe('THIS GRAPH');
    });

    it('opens the statements of a line at a click', async () => {
      await screen.clickLine('Helvar Shipping', 'oil spill');
      expect(await screen.text('.evidence h2')).toMatch(/Helvar Shipping and oil spill|oil spill and Helvar Shipping/);
      expect(await screen.page.locator('.evidence .card').count()).toBe(2);
    });

    it('fans an opened line out, each statement to be chosen by itself', async () => {
      await screen.clickLine('Helvar Shipping', 'oil spill');
      const [a, b] = [await screen.at('Helvar Shipping'), await screen.at('oil spill')];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const side = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      await screen.page.mouse.click(middle.x + side.x * length * 0.08, middle.y + side.y * length * 0.08);
      await screen.frames();
      expect((await screen.hash()).get('statement')).toMatch(/^statement\//);
      expect(await screen.page.locator('.card.is-chosen').count()).toBe(1);
    });

    it('chooses several with the shift key', async () => {
      await screen.clickNode('Tomas Brandt');
      await screen.clickNode('Ada Lindqvist', ['Shift']);
      expect(await screen.text('.evidence h2')).toBe('2 things');
    });

    it('chooses several with a lasso', async () => {
      const box = (await screen.page.locator('.canvas').boundingBox())!;
      await screen.page.keyboard.down('Shift');
      await screen.page.mouse.move(box.x + 4, box.y + 50);
      await screen.page.mouse.down();
      for (const [x, y] of [
        [box.x + box.width - 4, box.y + 50],
        [box.x + box.width - 4, box.y + box.height - 60],
        [box.x + 4, box.y + box.height - 60],
      ] as const)
        await screen.page.mouse.move(x, y, { steps: 4 });
      await screen.page.mouse.up();
      await screen.page.keyboard.up('Shift');
      await screen.frames();
      expect(await screen.text('.evidence h2')).toMatch(/^(1\d|2\d) things$/);
    });

    it('pins what is dragged, and undo takes it back', async () => {
      const before = await screen.at('Maren Holt');
      await screen.page.mouse.move(before.x, before.y);
      await screen.page.mouse.down();
      await screen.page.mouse.move(before.x + 60, before.y + 30, { steps: 5 });
      await screen.page.mouse.up();
      await screen.frames();
      expect((await screen.hash()).get('pin')).toContain('maren-holt');
      expect((await screen.at('Maren Holt')).x).toBeCloseTo(before.x + 60, -1);
      await screen.page.keyboard.press('Control+z');
      await screen.frames();
      expect((await screen.at('Maren Holt')).x).toBeCloseTo(before.x, 0);
    });

    it('zooms by buttons and by the wheel, and fits again', async () => {
      const spread = async () => Math.abs((await screen.at('Parliament')).x - (await screen.at('Lena Aster')).x);
      const before = await spread();
      await screen.page.getByRole('button', { name: 'Zoom in' }).click();
      await screen.frames(4);
      expect(await spread()).toBeGreaterThan(before * 1.2);
      await screen.page.getByRole('button', { name: 'Fit' }).click();
      await screen.frames(4);
      expect(await spread()).toBeCloseTo(before, 0);
    });

    it('has a menu for a thing, with which it can be hidden', async () => {
      const { x, y } = await screen.at('Lena Aster');
      await screen.page.mouse.click(x, y, { button: 'right' });
      await screen.page.getByRole('menuitem', { name: /Hide/ }).click();
      await screen.frames();
      expect(await screen.text('.chips')).toContain('1 hidden by hand');
      expect((await screen.shown())[0]).toBeLessThan((await screen.shown())[1]);
      await screen.page
        .getByRole('button', { name: /Show again/ })
        .first()
        .click();
      expect(await screen.page.locator('.chips').count()).toBe(0);
    });

    it('has the keys again when the menu of a thing is left', async () => {
      const { x, y } = await screen.at('Lena Aster');
      await screen.page.mouse.click(x, y, { button: 'right' });
      await screen.page.waitForSelector('[role=menuitem]:focus');
      await screen.page.keyboard.press('Escape');
      await screen.page.keyboard.press('n');
      await screen.frames();
      expect((await screen.hash()).get('node')).not.toBeNull();
    });

    it('draws communities when asked', async () => {
      const painted = () =>
        screen.page.evaluate(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('.canvas-groups')!;
          return canvas
            .getContext('2d')!
            .getImageData(0, 0, canvas.width, canvas.height)
            .data.some((byte) => byte > 0);
        });
      expect(await painted()).toBe(false);
      await screen.page.getByRole('button', { name: 'Communities' }).click();
      await screen.frames();
      expect(await painted()).toBe(true);
    });

    it('comes back after the graphics card was lost', async () => {
      await screen.page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes')!;
        (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))!.getExtension('WEBGL_lose_context')!.loseContext();
      });
      await screen.page.waitForTimeout(300);
      await screen.frames(4);
      const { x, y, radius } = await screen.at('Helvar Shipping');
      expect(
        await screen.colours({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      ).toBeGreaterThan(5);
      expect(await screen.page.locator('.sigma-nodes').count()).toBe(1);
    });

    it('draws the same picture for the same graph', async () => {
      const other = await harness.open();
      expect((await other.inspect()).nodes).toEqual((await screen.inspect()).nodes);
      await other.page.context().close();
    });

    it('follows the colours of the page', async () => {
      await screen.page.getByRole('button', { name: 'Dark colours' }).click();
      const paper = () => screen.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await paper()).toBe('rgb(20, 23, 27)');
      await screen.page.getByRole('button', { name: 'Light colours' }).click();
      expect(await paper()).toBe('rgb(251, 250, 247)');
    });

    it('had no error in all of this', () => {
      expect(screen.problems.filter((text) => !/context lost/i.test(text))).toEqual([]);
    });
  });
}
