import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilters } from '../src/core/filter.ts';
import { buildScene } from '../src/core/scene.ts';
import {
  expandNodes,
  hideNodes,
  INITIAL_VIEW,
  selectNode,
  setEgo,
  setFacet,
  setLimit,
  type ViewState,
} from '../src/core/view-state.ts';
import { stepsFrom } from '../src/core/walk.ts';
import { columns, commands, dossier } from './arbitrary.ts';

const sceneOf = (view: ViewState) => buildScene(dossier, view, applyFilters(dossier, columns, view));
const idOf = (label: string) => dossier.nodes.find((node) => node.label === label)!.id;
const labels = (view: ViewState) => sceneOf(view).nodes.map((node) => dossier.nodes[node]!.label);

describe('the scene', () => {
  it('draws each statement once, in a bundle whose nodes are drawn', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const scene = sceneOf(list.reduce<ViewState>((view, command) => command(view), INITIAL_VIEW));
        const bundled = scene.bundles.flatMap(({ claims }) => claims).sort((a, b) => a - b);
        expect(bundled).toEqual([...scene.shown.keys()].filter((claim) => scene.shown[claim]));
        expect(bundled.length).toBe(scene.shownCount);
        const drawn = new Set(scene.nodes);
        for (const { a, b } of scene.bundles) expect(drawn.has(a) && drawn.has(b)).toBe(true);
      }),
    );
  });

  it('accounts for every statement that passes the filters and is not drawn', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const view = list.reduce<ViewState>((now, command) => command(now), INITIAL_VIEW);
        const filtered = applyFilters(dossier, columns, view);
        const scene = buildScene(dossier, view, filtered);
        const left = scene.omissions.reduce((sum, { claims }) => sum + claims, 0);
        expect(scene.shownCount + left).toBe(filtered.passed);
      }),
    );
  });

  it('bundles parallel statements and says what they have in common', () => {
    const { bundles } = sceneOf(INITIAL_VIEW);
    const pair = [idOf('Ministry of Transport'), idOf('clean-up')].sort();
    const bundle = bundles.find(({ a, b }) => dossier.nodes[a]!.id === pair[0] && dossier.nodes[b]!.id === pair[1])!;
    expect(bundle.claims.length).toBe(3);
    expect(bundle).toMatchObject({ modality: 'future', denied: false, contested: true, outlets: 1 });
    expect(bundle.forth !== bundle.back).toBe(true);
  });

  it('marks a bundle as denied when nothing in it is affirmed', () => {
    const view = setFacet('polarity', { mode: 'only', values: ['negative'] })(INITIAL_VIEW);
    expect(sceneOf(view).bundles.length).toBe(3);
    expect(sceneOf(view).bundles.every(({ denied }) => denied)).toBe(true);
  });

  it('keeps to a neighbourhood', () => {
    const centre = dossier.nodeIndex(idOf('Maren Holt'))!;
    const near = stepsFrom(dossier, new Uint8Array(dossier.claims.length).fill(1), [centre], 1);
    const scene = sceneOf(setEgo([idOf('Maren Holt')], 1)(INITIAL_VIEW));
    expect(new Set(scene.nodes)).toEqual(new Set(near.keys()));
  });

  it('shows the best sourced within the limit, and beyond it what was asked for', () => {
    const few = setLimit(3)(INITIAL_VIEW);
    expect(labels(few).length).toBeLessThanOrEqual(3);
    const lawsuit = expandNodes([idOf('Lena Aster'), idOf('Helvar Shipping')])(few);
    expect(labels(lawsuit)).toContain('Lena Aster');
    expect(labels(selectNode(idOf('Lena Aster'))(few))).toContain('Lena Aster');
    expect(sceneOf(few).omissions.map(({ reason }) => reason)).toContain('limit');
  });

  it('leaves out what was hidden by hand', () => {
    const view = hideNodes([idOf('Helvar Shipping')])(INITIAL_VIEW);
    expect(labels(view)).not.toContain('Helvar Shipping');
  });
});
