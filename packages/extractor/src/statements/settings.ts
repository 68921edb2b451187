import type { Time } from '@dossier/schema';
import { caseOf, dependents, isVerb, markOf, subtree, wordAt } from '../clauses/tree.ts';
import { isTimeWord } from '../entities/time-words.ts';
import { entityOf, isPlace, type Reading } from './reading.ts';
import { parseTime } from './time-expressions.ts';

const TIME_PREPOSITIONS = new Set([
  '',
  'in',
  'on',
  'since',
  'during',
  'until',
  'by',
  'from',
  'after',
  'before',
  'at',
  'over',
  'within',
]);

/** The clauses whose adverbials tell when and where: the predicate's own and, while it has none, those that it hangs on. */
function clausesAbove(reading: Reading, anchor: number): number[] {
  const found: number[] = [];
  for (let at = anchor, steps = 0; at >= 0 && steps < 8; at = wordAt(reading.tree, at).head, steps += 1) {
    if (at === anchor || isVerb(reading.tree, at)) found.push(at);
    const { deprel } = wordAt(reading.tree, at);
    if (deprel === 'ccomp' || deprel === 'acl:relcl' || deprel === 'parataxis') break;
  }
  return found;
}

/** When the text says it was; never the article's own date. */
export function timeOf(reading: Reading, anchor: number, reference: string | undefined): Time | undefined {
  for (const clause of clausesAbove(reading, anchor)) {
    const phrases = dependents(reading.tree, clause, 'obl', 'nmod', 'advmod').filter((child) =>
      isTimePhrase(reading, child),
    );
    for (const phrase of phrases) {
      const { start, end } = subtree(
        reading.tree,
        phrase,
        (child) =>
          ['acl:relcl', 'acl', 'punct', 'appos'].includes(wordAt(reading.tree, child).deprel) && child > phrase + 3,
      );
      const text = reading.analysis.document.text
        .slice(wordAt(reading.tree, start).start, wordAt(reading.tree, end - 1).end)
        .replace(/\s+/g, ' ');
      if (text.length > 60) continue;
      return { text, ...parseTime(text, reference) };
    }
  }
  return undefined;
}

function isTimePhrase(reading: Reading, word: number): boolean {
  const { tree } = reading;
  const { upos, form } = wordAt(tree, word);
  if (upos === 'ADV') return ['yesterday', 'today', 'tomorrow', 'tonight'].includes(form.toLowerCase());
  if (!isTimeWord(tree, word) || !TIME_PREPOSITIONS.has(caseOf(tree, word))) return false;
  return upos !== 'NUM' || /^(19|20)\d\d$/.test(form);
}

/** Index of the entity where it was, if a phrase beside the predicate says so. */
export function placeOf(reading: Reading, anchor: number, ends: readonly number[]): number | undefined {
  for (const clause of clausesAbove(reading, anchor).slice(0, 2)) {
    const place = dependents(reading.tree, clause, 'obl').find(
      (child) =>
        ['in', 'at', 'near', 'on', 'to'].includes(caseOf(reading.tree, child)) &&
        isPlace(reading, child) &&
        markOf(reading.tree, child) === '',
    );
    const entity = place === undefined ? -1 : entityOf(reading, place);
    if (entity >= 0 && !ends.includes(entity)) return entity;
  }
  return undefined;
}
