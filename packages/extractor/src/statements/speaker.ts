import { speakerOf } from '../clauses/speakers.ts';
import { baseRelation, dependents, type Tree, wordAt } from '../clauses/tree.ts';
import { entityOf, type Reading, typeOf } from './reading.ts';
import { maySpeak } from './saying.ts';

/** How many sentences a pronoun's speaker may lie back. */
const BACK = 4;
const PERSONAL = new Set(['he', 'she']);
const IMPERSONAL = new Set(['it', 'they']);

/**
 * The word that stands for a speaker. A pronoun whose chain cannot speak ("it added"), or is the very one spoken to ("he told Olmert"), goes
 * to the last who acted and can be meant.
 */
export function resolveSpeaker(reading: Reading, word: number, cue: number): number {
  const { tree } = reading;
  const form = wordAt(tree, word).form.toLowerCase();
  if (!PERSONAL.has(form) && !IMPERSONAL.has(form)) return word;
  const addressed = addresseeOf(reading, cue);
  if (maySpeak(reading, word) && entityOf(reading, word) !== addressed) return word;
  const wanted = PERSONAL.has(form) ? ['Person'] : ['Organization', 'GPE', 'Group', 'Work'];
  const { sentence } = wordAt(tree, word);
  for (let at = word - 1; at >= 0 && wordAt(tree, at).sentence >= sentence - BACK; at -= 1) {
    if (entityOf(reading, at) === addressed || !wanted.includes(typeOf(reading, at) ?? '')) continue;
    if (baseRelation(wordAt(tree, at).deprel) === 'nsubj' || isSpeaker(tree, at)) return at;
  }
  return word;
}

function isSpeaker(tree: Tree, word: number): boolean {
  const { head } = wordAt(tree, word);
  return head >= 0 && speakerOf(tree, head).includes(word);
}

/** The entity that a verb of saying addresses; -1 without one. */
function addresseeOf(reading: Reading, verb: number): number {
  if (verb < 0) return -1;
  const [addressee] = dependents(reading.tree, verb, 'obj', 'iobj');
  return addressee === undefined ? -1 : entityOf(reading, addressee);
}
