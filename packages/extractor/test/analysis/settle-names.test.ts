import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeOnNames } from '../../src/analysis/agree-on-names.ts';
import { findNamesAgain } from '../../src/analysis/find-names-again.ts';
import { mendNames } from '../../src/analysis/mend-names.ts';
import type { NameContext } from '../../src/analysis/name-context.ts';
import { readNameTags } from '../../src/analysis/names.ts';
import { settleNames } from '../../src/analysis/settle-names.ts';

const TAGS = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];
const tags = readNameTags(TAGS);

/** Words with white space between, or none where the word begins with "+"; the scores of all tags are `scoresOf`. */
function context(line: string, scoresOf: (word: number, tag: number) => number = () => 0): NameContext {
  let at = 0;
  let sentence = 0;
  const words = line.split(' ').map((item) => {
    const form = item.replace(/^\+(?=.)/, '');
    if (at > 0 && form === item) at += 1;
    const start = at;
    at += form.length;
    const word = { start, end: at, form, sentence };
    if (form === '.') sentence += 1;
    return word;
  });
  const scores = words.flatMap((_, i) => TAGS.map((_tag, tag) => scoresOf(i, tag)));
  return { words, scores, tags, candidates: words.map(() => 0) };
}

const texts = (names: readonly { start: number; end: number }[], { words }: NameContext) =>
  names.map(({ start, end }) =>
    words
      .slice(start, end)
      .map(({ form }) => form)
      .join(' '),
  );

describe('mendNames', () => {
  const mend = (line: string, ...spans: [number, number, string][]) => {
    const known = context(line);
    return texts(
      mendNames(
        spans.map(([start, end, type]) => ({ start, end, type })),
        known,
      ),
      known,
    );
  };

  it('cuts marks at the edges of a name, but not those that belong to it', () => {
    expect(mend('Harry Preuss , MD', [0, 3, 'person'])).toEqual(['Harry Preuss']);
    expect(mend('( Texas +)', [0, 3, 'place'])).toEqual(['Texas']);
    expect(mend('Paris ( Texas +)', [0, 4, 'place'])).toEqual(['Paris ( Texas )']);
    expect(mend('Yahoo +!', [0, 2, 'person'])).toEqual(['Yahoo !']);
  });

  it('takes in the word that a hyphen ties to the name', () => {
    expect(mend('of al +- +Qaida', [2, 4, 'person'])).toEqual(['al - Qaida']);
    expect(mend('Paris - Rome', [1, 3, 'place'])).toEqual(['- Rome']);
    expect(mend('Iran +- +Iraq', [0, 1, 'place'], [1, 3, 'place'])).toEqual(['Iran', '- Iraq']);
  });

  it('joins two persons without anything between, in one sentence', () => {
    expect(mend('Shaikh Abdul Wahhab', [0, 1, 'person'], [1, 3, 'person'])).toEqual(['Shaikh Abdul Wahhab']);
    expect(mend('Secretary Kerry', [0, 1, 'person'], [1, 2, 'person'])).toEqual(['Secretary', 'Kerry']);
    expect(mend('Ann . Bob', [0, 1, 'person'], [2, 3, 'person'])).toEqual(['Ann', 'Bob']);
    expect(mend('Charlotte Carolina', [0, 1, 'place'], [1, 2, 'place'])).toEqual(['Charlotte', 'Carolina']);
  });
});

describe('findNamesAgain', () => {
  const name = { start: 0, end: 2, type: 'person' };

  it('finds a name of the article where the scores hardly speak against it', () => {
    const known = context('Ann Roe . They saw Ann Roe .', (_, tag) => (tag === 0 ? 100 : 0));
    const found = findNamesAgain([name], known);
    expect(texts(found, known)).toEqual(['Ann Roe', 'Ann Roe']);
  });

  it('does not where they do, nor in another spelling or across sentences', () => {
    const against = context('Ann Roe . They saw Ann Roe .', (_, tag) => (tag === 0 ? 300 : 0));
    expect(findNamesAgain([name], against)).toEqual([name]);
    const spelled = context('Ann Roe . They saw ann roe .');
    expect(findNamesAgain([name], spelled)).toEqual([name]);
    const words = context('Ann Roe . They saw Ann Roe').words.map((word, i) =>
      i > 5 ? { ...word, sentence: 2 } : word,
    );
    expect(findNamesAgain([name], { ...spelled, words })).toEqual([name]);
  });

  it('does not look for offices', () => {
    const office = { start: 0, end: 1, type: 'person' };
    expect(findNamesAgain([office], context('Secretary Roe . The Secretary left'))).toEqual([office]);
  });

  it('keeps to the words that may be in a name', () => {
    const known = context('Ann Roe . They saw Ann Roe .');
    expect(findNamesAgain([name], { ...known, candidates: known.words.map((_, i) => (i < 3 ? 0 : -1)) })).toEqual([
      name,
    ]);
  });
});

describe('agreeOnNames', () => {
  it('reads a name where it is not plain as where it is', () => {
    const known = context(
      'Miramar . Miramar .',
      (word, tag) => (word === 0 ? [0, 0, 0, 200, 0] : [0, 20, 0, 0, 0])[tag]!,
    );
    const names = [0, 2].map((start) => ({ start, end: start + 1, type: 'person' }));
    expect(agreeOnNames(names, known).map(({ type }) => type)).toEqual(['place', 'place']);
    expect(agreeOnNames(names.slice(1), known).map(({ type }) => type)).toEqual(['person']);
  });
});

describe('settleNames', () => {
  it('gives disjoint names in order, each inside one sentence, for any scores', () => {
    const form = fc.constantFrom('Ann', 'Roe', '+-', ',', '.', 'al', '(', '+)');
    const score = fc.integer({ min: -600, max: 600 });
    const input = fc.record({
      forms: fc.array(form, { minLength: 1, maxLength: 12 }),
      scores: fc.array(score, { minLength: 60, maxLength: 60 }),
      gaps: fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }), fc.constantFrom('person', 'place')), {
        maxLength: 5,
      }),
    });
    fc.assert(
      fc.property(input, ({ forms, scores, gaps }) => {
        const known = context(forms.join(' '), (word, tag) => scores[word * TAGS.length + tag]!);
        const settled = settleNames(namesIn(known, gaps), known);
        let at = 0;
        for (const { start, end, type } of settled) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(known.words[start]!.sentence).toBe(known.words[end - 1]!.sentence);
          expect(['person', 'place']).toContain(type);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(known.words.length);
      }),
    );
  });
});

/** Disjoint names, each inside a sentence: after a gap, so many words, a class. */
function namesIn({ words }: NameContext, gaps: readonly (readonly [number, number, string])[]) {
  const names: { start: number; end: number; type: string }[] = [];
  let at = 0;
  for (const [gap, width, type] of gaps) {
    const start = at + gap;
    const end = start + width;
    if (end > words.length || words[start]!.sentence !== words[end - 1]!.sentence) continue;
    names.push({ start, end, type });
    at = end;
  }
  return names;
}
