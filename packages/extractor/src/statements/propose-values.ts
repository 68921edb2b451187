import type { Analysis } from '../analysis/analysis.ts';
import { surfaceSubjects } from '../clauses/subjects.ts';
import {
  caseOf,
  childrenOf,
  dependent,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  subtree,
  type Tree,
  wordAt,
} from '../clauses/tree.ts';
import { isTimeWord } from '../entities/time-words.ts';
import type { Proposal, ValueDraft } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';

const UNITS = new Set(
  `percent % percentage mile kilometre kilometer km metre meter foot feet inch acre hectare ton tonne pound kilo kilogram kg gram ounce gallon barrel liter litre dollar euro pound yen $ € £
  us$ a$ cent degree mph watt megawatt point vote seat count goal euros bn million billion trillion m year month day hour minute week century`.split(
    /\s+/,
  ),
);
const CHANGES = new Set([
  'increase',
  'decrease',
  'rise',
  'fall',
  'drop',
  'decline',
  'cut',
  'growth',
  'reduction',
  'surge',
  'change',
  'hike',
  'gain',
  'loss',
  'share',
  'majority',
  'chance',
  'rate',
]);
const NUMBER_NOUNS = new Set(['hundred', 'thousand', 'dozen', 'million', 'billion', 'score']);

/** Counts, amounts, rates and ages: what a number in the text measures. */
export function proposeFromNumber(reading: Reading, word: number): Proposal[] {
  const { tree } = reading;
  if (!isNumber(tree, word)) return [];
  const { deprel, head } = wordAt(tree, word);
  if (deprel === 'compound' && isNumber(tree, head)) return [];
  if (NUMBER_NOUNS.has(lemmaOf(tree, word)) && isNoun(tree, word)) return ofPortion(reading, word, word);
  if (deprel === 'nummod' || deprel === 'compound' || deprel === 'amod') {
    if (isUnit(tree, head)) return ofPortion(reading, word, head);
    if (isAge(tree, word, head)) return [];
    if (wordAt(tree, head).upos === 'ADJ') return ofAge(reading, word, head);
    return measured(reading, 'count', head, head, readValue(reading.analysis, tree, word, word));
  }
  return isUnit(tree, word) ? ofPortion(reading, word, word) : ofVerb(reading, word, word);
}

function isNumber(tree: Tree, word: number): boolean {
  const { upos, xpos, form } = wordAt(tree, word);
  if (/^(19|20)\d\d$/.test(form) || isDatePart(tree, word)) return false;
  return (
    upos === 'NUM' || xpos === 'CD' || (NUMBER_NOUNS.has(lemmaOf(tree, word)) && upos === 'NOUN') || /^[$€£]/.test(form)
  );
}

function isDatePart(tree: Tree, word: number): boolean {
  const { head } = wordAt(tree, word);
  return [head, ...childrenOf(tree, word)].some(
    (near) =>
      /^(january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
        wordAt(tree, near).form,
      ) && wordAt(tree, near).upos === 'PROPN',
  );
}

function isUnit(tree: Tree, word: number): boolean {
  return UNITS.has(lemmaOf(tree, word)) || UNITS.has(wordAt(tree, word).form.toLowerCase());
}

function isAge(tree: Tree, _word: number, head: number): boolean {
  return isTimeWord(tree, head) && !isUnit(tree, head);
}

function ofAge(reading: Reading, word: number, adjective: number): Proposal[] {
  const noun = wordAt(reading.tree, adjective).head;
  return noun < 0
    ? []
    : measured(reading, 'age', noun, adjective, readValue(reading.analysis, reading.tree, word, adjective));
}

/** A unit ("10 tons", "25%", "thousands") portions out its "of", qualifies a noun, or completes a verb. */
function ofPortion(reading: Reading, word: number, unit: number): Proposal[] {
  const { tree, analysis } = reading;
  const value = readValue(analysis, tree, word, unit);
  const whole = dependents(tree, unit, 'nmod').find((child) => ['of', 'in'].includes(caseOf(tree, child)));
  if (whole !== undefined && caseOf(tree, whole) === 'of') return measured(reading, 'amount-of', whole, unit, value);
  const { deprel, head } = wordAt(tree, unit);
  if (['nummod', 'compound', 'amod', 'nmod:unmarked', 'nmod'].includes(deprel) && isNoun(tree, head))
    return ofQualified(reading, value, head);
  if (deprel === 'amod' && wordAt(tree, head).upos === 'ADJ') return ofAge(reading, word, head);
  if (wordAt(tree, unit).upos === 'ADJ' || wordAt(tree, head).upos === 'ADJ')
    return ofAge(reading, word, wordAt(tree, unit).upos === 'ADJ' ? unit : head);
  return ofVerb(reading, unit, word);
}

/** "a 30% decrease in arrests" measures the arrests; "a $2 million fund" the fund. */
function ofQualified(reading: Reading, value: ValueDraft, noun: number): Proposal[] {
  const { tree } = reading;
  if (!CHANGES.has(lemmaOf(tree, noun))) return measured(reading, 'amount', noun, noun, value);
  const target = dependents(tree, noun, 'nmod').find((child) => ['in', 'of'].includes(caseOf(tree, child)));
  return measured(reading, 'change', target ?? noun, noun, value);
}

/** "deportations have risen by 25%", "the fund is worth $2 million". */
function ofVerb(reading: Reading, phrase: number, word: number): Proposal[] {
  const { tree, analysis } = reading;
  const { deprel, head } = wordAt(tree, phrase);
  if (dependent(tree, phrase, 'cop') >= 0) {
    return surfaceSubjects(tree, phrase).words.flatMap((subject) =>
      measured(reading, 'copula-number', subject, phrase, readValue(analysis, tree, word, phrase)),
    );
  }
  if (!isVerb(tree, head) || !['obj', 'obl', 'obl:unmarked', 'xcomp'].includes(deprel)) return [];
  if (isTimeWord(tree, phrase) && !['sentence', 'last', 'jail', 'imprison'].includes(lemmaOf(tree, head))) return [];
  const value = readValue(analysis, tree, word, phrase);
  return surfaceSubjects(tree, head).words.flatMap((subject) => measured(reading, 'verb-number', subject, head, value));
}

function measured(reading: Reading, rule: string, subject: number, anchor: number, value: ValueDraft): Proposal[] {
  if (entityOf(reading, subject) < 0) return [];
  return [
    {
      rule,
      subject,
      object: value,
      relation: 'measures',
      anchor,
      cue: [anchor],
      key: lemmaOf(reading.tree, anchor),
      known: true,
    },
  ];
}

/** The number with its comparators and unit, as written. */
function readValue(analysis: Analysis, tree: Tree, word: number, unit: number): ValueDraft {
  const kept = new Set(['advmod', 'compound', 'nummod', 'amod', 'case', 'flat', 'nmod', 'punct']);
  const skip = (child: number) =>
    !kept.has(wordAt(tree, child).deprel) || (child > unit && child > word) || caseOf(tree, child) === 'by';
  const own = subtree(tree, word, skip);
  const whole =
    unit === word
      ? own
      : subtree(tree, unit, (child) => child > unit || wordAt(tree, child).deprel === 'det' || skip(child));
  let [start, end] = [Math.min(own.start, whole.start), Math.max(own.end, whole.end)];
  while (start < end - 1 && ['by', 'of', 'to', 'in', 'a', 'the', ','].includes(wordAt(tree, start).form.toLowerCase()))
    start += 1;
  if (end - start > 8) [start, end] = [Math.min(word, unit), Math.max(word, unit) + 1];
  const [from, to] = [wordAt(tree, start).start, wordAt(tree, end - 1).end];
  return { text: analysis.document.text.slice(from, to).replace(/\s+/g, ' '), start: from, end: to, word };
}
