import { describe, expect, it } from 'vitest';
import { freeName, moveView, namedViewOf, removeView, restoreView, saveView } from '../src/core/named-views.ts';
import { type Command, INITIAL_VIEW, selectNode, setFacet } from '../src/core/view-state.ts';

const after = (...commands: Command[]) => commands.reduce((view, command) => command(view), INITIAL_VIEW);
const denied = setFacet('polarity', { mode: 'only', values: ['negative'] });
const names = (...commands: Command[]) => after(...commands).views.map(({ name }) => name);

describe('a saved view', () => {
  it('comes back as it was, with the others still saved', () => {
    const view = after(denied, saveView('Denied'), selectNode('a'), saveView('A'), restoreView('Denied'));
    expect(view.facets).toEqual(after(denied).facets);
    expect(view.selection).toEqual({ nodes: [] });
    expect(view.views.length).toBe(2);
    expect(namedViewOf(view)?.name).toBe('Denied');
  });

  it('is replaced by one of the same name, where it stands', () => {
    const view = after(saveView('One'), saveView('Two'), denied, saveView('One'));
    expect(view.views.map(({ name, hash }) => [name, hash])).toEqual([
      ['One', 'polarity=negative'],
      ['Two', ''],
    ]);
  });

  it('can be moved and taken away; what is not there changes nothing', () => {
    const three = [saveView('A'), saveView('B'), saveView('C')];
    expect(names(...three, moveView('C', -1))).toEqual(['A', 'C', 'B']);
    expect(names(...three, moveView('A', -1))).toEqual(['A', 'B', 'C']);
    expect(names(...three, removeView('B'))).toEqual(['A', 'C']);
    expect(names(...three, moveView('X', 1), restoreView('X'))).toEqual(['A', 'B', 'C']);
  });

  it('needs a name, and gets a free one offered', () => {
    expect(names(saveView('  '))).toEqual([]);
    expect(freeName(after(saveView('View 2')))).toBe('View 3');
    expect(names(saveView(`${'x'.repeat(100)}`))[0]!.length).toBe(80);
  });
});
