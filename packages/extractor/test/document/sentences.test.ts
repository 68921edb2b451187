import { describe, expect, it } from 'vitest';
import { ALWAYS_STARTS, certainStarts, NEVER_STARTS } from '../../src/document/sentences.ts';
import { tokenise } from '../../src/document/tokenise.ts';
import { whiteSpaceBefore } from '../../src/document/white-space.ts';

/** The tokens that are sure to start a sentence, and those that are sure not to. */
function certain(text: string) {
  const document = tokenise(text);
  const starts = certainStarts(document, whiteSpaceBefore(document));
  const having = (value: number) =>
    document.tokens.filter((_, i) => starts[i] === value).map(({ start, end }) => text.slice(start, end));
  return { always: having(ALWAYS_STARTS), never: having(NEVER_STARTS) };
}

describe('certainStarts', () => {
  it('starts a sentence after headlines, bylines and bullets, which have no full stop', () => {
    const { always } = certain('Cartels targeted\nBy Jane Roe\n\nWASHINGTON (AP) — It began.\n• One\n• Two\n');
    expect(always).toEqual(['Cartels', 'By', 'WASHINGTON', '•', '•']);
  });

  it('leaves a line that goes on in lower case to the encoder', () => {
    expect(certain('The president of the\nunited states spoke.').always).toEqual(['The']);
    expect(certain('The president.\nunited states').always).toEqual(['The', 'united']);
    expect(certain('The president of the\n\nunited states').always).toEqual(['The', 'united']);
  });

  it('lets no sentence start with what closes one', () => {
    expect(certain("He said: “Go.” It's (all) over…").never).toEqual([':', '.', '”', "'s", ')', '…']);
  });

  it('keeps given sentences', () => {
    const document = {
      ...tokenise('a b c d'),
      sentences: [
        { start: 0, end: 1 },
        { start: 1, end: 4 },
      ],
    };
    expect([...certainStarts(document, whiteSpaceBefore(document))]).toEqual([
      ALWAYS_STARTS,
      ALWAYS_STARTS,
      NEVER_STARTS,
      NEVER_STARTS,
    ]);
  });
});
