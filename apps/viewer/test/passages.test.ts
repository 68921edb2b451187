import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSentences } from '../src/core/article-marks.ts';
import { openDossier } from '../src/core/dossier.ts';
import { contextOf, passagesOf, segments } from '../src/core/passages.ts';
import { harbourExample } from '../src/examples/harbour.ts';
import { dossier } from './arbitrary.ts';

const role = fc.constantFrom('subject' as const, 'object' as const, 'cue' as const, 'quote' as const);

describe('passages', () => {
  it('cut a text at the marks and lose nothing of it', () => {
    const mark = fc
      .tuple(fc.nat(40), fc.nat(40), role)
      .map(([a, b, r]) => ({ start: Math.min(a, b), end: Math.max(a, b), role: r }));
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        const range = { start: 5, end: 35 };
        const pieces = segments(text, range, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(5, 35));
        for (const { start, end, roles } of pieces)
          for (const m of marks) expect(roles.includes(m.role) || !(m.start <= start && m.end >= end)).toBe(true);
      }),
    );
  });

  it('show every quote offset-exact, with its cue and its ends marked', () => {
    for (const claim of dossier.claims) {
      for (const { evidence, segments: pieces } of passagesOf(dossier, claim)) {
        const marked = (name: string) =>
          pieces
            .filter(({ roles }) => roles.some((r) => r === name))
            .map(({ text }) => text)
            .join('');
        expect(marked('quote')).toBe(evidence.quote);
        expect(marked('cue')).toBe(
          dossier.articles.get(evidence.article)!.text.slice(evidence.cue!.start, evidence.cue!.end),
        );
      }
    }
    const whole = dossier.claims.filter((claim) =>
      passagesOf(dossier, claim).every(({ segments: pieces }) => pieces.some(({ roles }) => roles.includes('subject'))),
    );
    expect(whole.length).toBeGreaterThan(dossier.claims.length * 0.8);
  });

  it('widen a clause to its sentence, and not beyond', () => {
    const text = 'First one. The second, which is long, ends here. Third.';
    const start = text.indexOf('which');
    const { start: from, end } = contextOf(text, { start, end: start + 13 });
    expect(text.slice(from, end)).toBe('The second, which is long, ends here.');
    const whole = { start: 11, end: 48 };
    expect(contextOf(text, whole)).toEqual(whole);
  });

  it('mark an amount where it stands by itself, commas and all', () => {
    const marked = (text: string, value: string) => {
      const graph = harbourExample();
      const [article, statement] = [graph.articles[0]!, graph.statements[0]!];
      const changed = openDossier({
        ...graph,
        articles: [{ ...article, text }],
        statements: [
          {
            ...statement,
            object: { value, datatype: 'xsd:integer', unit: 'mile' },
            evidence: [{ article: article.id, start: 0, end: text.length, quote: text }],
          },
        ],
      });
      return passagesOf(changed, changed.claims[0]!).flatMap(({ segments: pieces }) =>
        pieces.filter(({ roles }) => roles.includes('object')).map((piece) => `${piece.start} ${piece.text}`),
      );
    };
    expect(marked('Of 110 ships 10 went 3.10 miles.', '10')).toEqual(['13 10']);
    expect(marked('Some 1,300 miles of wall.', '1300')).toEqual(['5 1,300']);
    expect(marked('Nobody counted 13 or 130.', '3')).toEqual([]);
    expect(marked('A rise of 25% (or $25) was seen.', '25')).toEqual(['10 25']);
    expect(marked('Not 1.3 millions, 1.3 million.', '1.3 million')).toEqual(['18 1.3 million']);
  });

  it('put the newest source first', () => {
    const claim = dossier.claims.find(({ statement }) => statement.evidence.length > 1)!;
    const days = passagesOf(dossier, claim).map(({ article }) => article!.published!);
    expect(days).toEqual([...days].sort().reverse());
  });
});

describe('the article', () => {
  it('is whole, sentence by sentence, and each statement is found where its evidence is', () => {
    for (const article of dossier.articles.values()) {
      const paragraphs = articleSentences(dossier, article.id, []);
      const text = paragraphs
        .map(({ sentences }) => sentences.map(({ segments: s }) => s.map((p) => p.text).join('')).join(''))
        .join('\n');
      expect(text).toBe(article.text);
      const here = dossier.claims.filter(({ articles }) => articles.includes(article.id)).map(({ index }) => index);
      const listed = new Set(paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ claims }) => claims)));
      expect([...listed].sort((a, b) => a - b)).toEqual(here);
    }
  });
});
