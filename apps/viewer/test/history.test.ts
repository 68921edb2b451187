import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perform, redo, startHistory, undo } from '../src/core/history.ts';
import { INITIAL_VIEW, selectNode } from '../src/core/view-state.ts';
import { commands, dossier } from './arbitrary.ts';

describe('history', () => {
  it('undoes every sequence of commands to the very view it began with, and redoes it', () => {
    fc.assert(
      fc.property(commands, (list) => {
        let history = startHistory(INITIAL_VIEW);
        const views = [JSON.stringify(INITIAL_VIEW)];
        for (const command of list) {
          const before = history;
          history = perform(history, command);
          if (history !== before) views.push(JSON.stringify(history.present));
        }
        for (const view of views.toReversed()) {
          expect(JSON.stringify(history.present)).toBe(view);
          history = undo(history);
        }
        for (const _ of views) history = redo(history);
        expect(JSON.stringify(history.present)).toBe(views.at(-1));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps no step for a command that changes nothing', () => {
    const [first] = dossier.nodes;
    const once = perform(startHistory(INITIAL_VIEW), selectNode(first!.id));
    expect(perform(once, selectNode(first!.id))).toBe(once);
  });

  it('forgets what was undone once something else is done', () => {
    const [a, b] = dossier.nodes;
    const back = undo(perform(startHistory(INITIAL_VIEW), selectNode(a!.id)));
    const other = perform(back, selectNode(b!.id));
    expect(redo(other)).toBe(other);
    expect(other.future).toEqual([]);
  });

  it('holds 200 steps', () => {
    let history = startHistory(INITIAL_VIEW);
    for (let i = 0; i < 250; i++) history = perform(history, selectNode(dossier.nodes[i % 2]!.id));
    expect(history.past.length).toBe(200);
  });
});
