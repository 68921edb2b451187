import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/document/tokenise.ts';
import { LINE_BREAK, NO_SPACE, SPACE, whiteSpaceBefore } from '../../src/document/white-space.ts';

const classes = (text: string) => [...whiteSpaceBefore(tokenise(text))];

describe('whiteSpaceBefore', () => {
  it('tells no space, space and line break; a document starts like a line', () => {
    expect(classes('A b,\nc \r\n d')).toEqual([LINE_BREAK, SPACE, NO_SPACE, LINE_BREAK, LINE_BREAK]);
  });

  it('takes the breaks of a paragraph that is wrapped at a fixed width for spaces', () => {
    const lines = [
      'Headline of the day',
      '',
      'The administration has issued an order that',
      'directs the department to send the troops to',
      'the border, said people who had seen it and',
      'who would not be named.',
    ];
    const text = lines.join('\n');
    const broken = tokenise(text)
      .tokens.filter((_, i) => classes(text)[i] === LINE_BREAK)
      .map(({ start, end }) => text.slice(start, end));
    expect(broken).toEqual(['Headline', 'The']);
  });

  it('keeps the breaks between short lines', () => {
    expect(classes('one two\nthree\nfour five six\nseven').filter((value) => value === LINE_BREAK)).toHaveLength(4);
  });
});
