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
  'between',
  'throughout',
  'as_of',
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

/** What time expressions are read by. */
interface Now {
  /** The day on which the article was written, ISO 8601. */
  readonly reference: string | undefined;
  /** Whether the predicate lies ahead: "will meet on Monday" is the next one. */
  readonly ahead: boolean;
}

/** When the text says it was; never the article's own date. */
export function timeOf(reading: Reading, anchor: number, { reference, ahead }: Now): Time | undefined {
  for (const clause of clausesAbove(reading, anchor)) {
    const phrases = dependents(reading.tree, clause, 'obl', 'nmod', 'advmod').filter((child) =>
      isTimePhrase(reading, child),
    );
    for (const phrase of phrases) {
      const text = phraseText(reading, phrase);
      if (text.length > 60) continue;
      const told = ANAPHORIC.test(text) ? toldBefore(reading, phrase, reference) : undefined;
      return { text, ...parseTime(text, reference, { ahead, told }) };
    }
  }
  return undefined;
}

function phraseText({ tree, analysis }: Reading, phrase: number): string {
  const { start, end } = subtree(
    tree,
    phrase,
    (child) => ['acl:relcl', 'acl', 'punct', 'appos'].includes(wordAt(tree, child).deprel) && child > phrase + 3,
  );
  return analysis.document.text.slice(wordAt(tree, start).start, wordAt(tree, end - 1).end).replace(/\s+/g, ' ');
}

/** Expressions that start from a day told before: "two days later", "the same day". */
const ANAPHORIC = /\b(later|earlier|following|previous|day (before|after)|(same|that) day|next day)\b/i;
const BACK = 3;

/** The last full day that the sentences before tell, ISO 8601. */
function toldBefore(reading: Reading, phrase: number, reference: string | undefined): string | undefined {
  const { sentence } = wordAt(reading.tree, phrase);
  for (let word = phrase - 1; word >= 0 && wordAt(reading.tree, word).sentence >= sentence - BACK; word -= 1) {
    if (!isTimePhrase(reading, word)) continue;
    const { start } = parseTime(phraseText(reading, word), reference);
    if (start !== undefined && start.length === 10) return start;
  }
  return undefined;
}

function isTimePhrase(reading: Reading, word: number): boolean {
  const { tree } = reading;
  const { upos, form } = wordAt(tree, word);
  if (upos === 'ADV') return ['yesterday', 'today', 'tomorrow', 'tonight', 'ago'].includes(form.toLowerCase());
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
