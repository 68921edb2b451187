import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilters } from '../src/core/filter.ts';
import { buildScene } from '../src/core/scene.ts';
import { viewFromHash, viewToHash } from '../src/core/url.ts';
import { INITIAL_VIEW, type ViewState } from '../src/core/view-state.ts';
import { columns, commands, dossier } from './arbitrary.ts';

const views = commands.map((list) => list.reduce<ViewState>((view, command) => command(view), INITIAL_VIEW));
const shown = (view: ViewState) => [...buildScene(dossier, view, applyFilters(dossier, columns, view)).shown];

describe('the address of a view', () => {
  it('reopens the same view, which shows the same statements', () => {
    fc.assert(
      fc.property(views, (view) => {
        const again = viewFromHash(`#${viewToHash(view)}`);
        expect(again).toEqual(view);
        expect(shown(again)).toEqual(shown(view));
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing for the view that a graph opens with', () => {
    expect(viewToHash(INITIAL_VIEW)).toBe('');
    expect(viewFromHash('')).toEqual(INITIAL_VIEW);
  });

  it('keeps values that hold its own separators', () => {
    const odd = ['-a,b~c', 'x&y=z#', 'né “q”', '~m'];
    const view: ViewState = { ...INITIAL_VIEW, facets: { outlet: { mode: 'not', values: odd } }, hidden: odd };
    expect(viewFromHash(viewToHash(view))).toEqual(view);
  });

  it('takes any text for an address without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(viewFromHash(text).tab).toBeDefined();
      }),
    );
    expect(viewFromHash('tab=evil&time=x&near=99:a&limit=-3&pin=a,b,c&path=only')).toEqual(INITIAL_VIEW);
  });
});
