import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { harbourExample } from '../../src/examples/harbour.ts';
import type { Harness, Screen } from './harness.ts';

const graph = harbourExample();
const denial = graph.statements.find(({ predicate }) => predicate === 'did not cause')!;
const pair = [denial.subject, denial.object as string].sort().join(',');
const idOf = (label: string) => graph.entities.find((entity) => entity.label === label)!.id;

export function evidenceScenarios(harness: Harness): void {
  describe('the evidence', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    });
    beforeEach(() => screen.reset());
    afterAll(() => screen.page.context().close());
    const openDenial = () =>
      screen.reset(`pair=${encodeURIComponent(pair)}&statement=${encodeURIComponent(denial.id)}`);

    it('quotes the sentence with subject, cue and object marked', async () => {
      await openDenial();
      const card = screen.page.locator('.card.is-chosen');
      expect(await card.locator('.versus section').first().locator('blockquote').innerText()).toBe(
        denial.evidence[0]!.quote,
      );
      for (const [mark, words] of [
        ['subject', 'Helvar Shipping'],
        ['cue', 'did not cause'],
        ['object', 'oil spill'],
        ['speaker', 'Tomas Brandt'],
      ] as const)
        expect(await card.locator(`.versus section`).first().locator(`.mark-${mark}`).first().innerText()).toBe(words);
    });

    it('names the outlet and the day', async () => {
      await openDenial();
      expect(await screen.text('.card.is-chosen cite')).toBe(
        '“Helvar rejects blame for Varnholm spill”, Harbour Wire, 3 Mar 2026',
      );
    });

    it('sets what contradicts each other side by side', async () => {
      await openDenial();
      const sides = screen.page.locator('.card.is-chosen .versus > section');
      expect(await sides.count()).toBe(2);
      expect(await sides.nth(1).innerText()).toContain('Helvar Shipping caused the oil spill');
      const [left, right] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
      expect(right!.x).toBeGreaterThan(left!.x + left!.width - 1);
    });

    it('wears badges for what it is, who says so, when and how sure', async () => {
      await openDenial();
      const badges = await screen.page.locator('.card.is-chosen > .badges li').allInnerTexts();
      expect(badges).toEqual(
        expect.arrayContaining(['Denied or refused', '≠ Contested', 'Said by Tomas Brandt', '94 % sure']),
      );
    });

    it('shows every sentence of a statement that two articles make', async () => {
      await screen.reset(`pair=${encodeURIComponent(pair)}`);
      const card = screen.page.locator('.card', { hasText: 'repeated' }).first();
      expect(await card.locator('.passage').count()).toBeGreaterThanOrEqual(2);
    });

    it('copies a statement as Markdown with its source', async () => {
      await openDenial();
      await screen.page.locator('.card.is-chosen').getByRole('button', { name: 'Cite' }).click();
      const text = await screen.page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain('**Helvar Shipping** did not cause **oil spill**');
      expect(text).toContain('> Helvar Shipping did not cause the oil spill');
      expect(await screen.text('.toast')).toBe('Copied as Markdown');
    });

    it('lists all mentions of a thing, each in its sentence', async () => {
      await screen.reset(`node=${encodeURIComponent(idOf('Ada Lindqvist'))}`);
      await screen.page.getByRole('tab', { name: /Mentions/ }).click();
      const mentions = graph.entities.find(({ label }) => label === 'Ada Lindqvist')!.mentions.length;
      expect(await screen.page.locator('.mentions li').count()).toBe(mentions);
      expect(await screen.text('.mentions mark')).toContain('Lindqvist');
    });

    it('groups what is said of a thing by relation', async () => {
      await screen.reset(`node=${encodeURIComponent(idOf('Helvar Shipping'))}`);
      const heads = await screen.page.locator('.cards h3').allInnerTexts();
      expect(heads).toContain('owns');
      expect(heads).toContain('accuses (as the object)');
    });

    it('goes from a statement to its place in the article', async () => {
      await openDenial();
      await screen.page.locator('.card.is-chosen').getByRole('button', { name: 'Read in the article' }).first().click();
      expect((await screen.hash()).get('tab')).toBe('text');
      expect(await screen.text('.article-text .mark-cue')).toBe('did not cause');
      expect(await screen.page.locator('.article-text .mark-cue').first().isVisible()).toBe(true);
    });

    it('goes from a sentence of the article to what it says, and into the graph', async () => {
      await screen.reset('tab=text');
      await screen.page.locator('.sentence', { hasText: 'owns the Sea Falcon' }).click();
      const said = screen.page.locator('.sentence-claims');
      expect(await said.innerText()).toContain('Helvar Shipping owns Sea Falcon');
      await said.getByRole('button', { name: 'Show in the graph' }).click();
      expect((await screen.hash()).get('tab')).toBeNull();
      expect((await screen.hash()).get('node')).toContain('sea-falcon');
    });

    it('finds how two things are linked, step by step', async () => {
      await screen.clickNode('Lena Aster');
      await screen.clickNode('Parliament', ['Shift']);
      await screen.page.getByRole('button', { name: 'How are they linked?' }).click();
      expect(await screen.page.locator('.paths > li').count()).toBeGreaterThan(0);
      expect(await screen.text('.paths > li')).toContain('Lena Aster');
      await screen.page.getByRole('button', { name: 'Close the ways' }).click();
      expect(await screen.page.locator('.paths').count()).toBe(0);
    });

    it('keeps to what is near, and goes back to all', async () => {
      await screen.clickNode('Maren Holt');
      await screen.page.getByRole('button', { name: '1 step' }).click();
      const [shown, total] = await screen.shown();
      expect(shown).toBeLessThan(total);
      expect(await screen.text('.chips')).toContain('Within 1 step of Maren Holt');
      await screen.page.getByRole('button', { name: 'All', exact: true }).click();
      expect(await screen.shown()).toEqual([total, total]);
    });

    it('says first what there is to see', async () => {
      expect(await screen.text('.overview-block')).toContain('did not cause');
      await screen.page.locator('.statement-row').first().click();
      expect(await screen.page.locator('.versus').first().isVisible()).toBe(true);
    });
  });
}
