import type { Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { expand } from '../clauses/subjects.ts';
import { caseOf, dependents, isVerb, lemmaOf, markOf, type Tree, wordAt } from '../clauses/tree.ts';
import { relationOfEventNoun } from './lexicon.ts';
import { PLACE_PREPOSITIONS, phraseReading } from './noun-readings.ts';
import type { Proposal } from './proposal.ts';
import { EXAMPLE_WORDS, isActor, isPlace, type Reading, typeOf } from './reading.ts';

/** What a noun says of things one step further off: phrases of its phrases, its owner's dealings, what its infinitive is after. */
export function proposeNounChains(reading: Reading, clause: Clause): Proposal[] {
  return [
    ...ofChains(reading, clause),
    ...ofSiblings(reading, clause),
    ...ofOwnersPhrases(reading, clause),
    ...ofPurpose(reading, clause),
  ];
}

/** Prepositional phrases of a noun, conjuncts included. */
export function phrasesOf(tree: Tree, noun: number): { readonly word: number; readonly preposition: string }[] {
  return dependents(tree, noun, 'nmod')
    .filter((child) => wordAt(tree, child).deprel === 'nmod')
    .flatMap((child) => {
      const preposition = caseOf(tree, child);
      return expand(tree, child).map((word) => ({ word, preposition: caseOf(tree, word) || preposition }));
    })
    .filter(({ preposition }) => preposition !== '' && !EXAMPLE_WORDS.has(preposition));
}

interface Phrased {
  readonly rule: string;
  readonly noun: number;
  readonly word: number;
  readonly preposition: string;
  readonly anchor: number;
}

/** Reads a phrase as if it hung on the noun. */
export function readPhrase(reading: Reading, { rule, noun, word, preposition, anchor }: Phrased): Proposal[] {
  const [own, other] = [typeOf(reading, noun), typeOf(reading, word)];
  const lemma = lemmaOf(reading.tree, noun);
  if (own === undefined || other === undefined) return [];
  const found = phraseReading({ lemma, preposition, own, other });
  if (found === undefined) return [];
  const [, relation, nounFirst] = found;
  const [subject, object] = nounFirst ? [noun, word] : [word, noun];
  const key = `${lemma}(n)${preposition}`;
  return [{ rule, subject, object, relation, anchor, cue: [anchor], key, known: true }];
}

/** "an attack on peacekeepers in Mali": the attack is in Mali as well. */
function ofChains(reading: Reading, { predicate }: Clause): Proposal[] {
  const { tree } = reading;
  return phrasesOf(tree, predicate).flatMap((middle) =>
    phrasesOf(tree, middle.word).flatMap(({ word, preposition }) =>
      readPhrase(reading, { rule: 'noun-chain', noun: predicate, word, preposition, anchor: predicate }),
    ),
  );
}

/** "the defeat of rebels in Syria": what the second phrase says of the first. */
function ofSiblings(reading: Reading, { predicate }: Clause): Proposal[] {
  const phrases = phrasesOf(reading.tree, predicate);
  return phrases.flatMap((first, index) =>
    phrases
      .slice(index + 1)
      .filter(({ preposition }) => preposition !== first.preposition)
      .flatMap(({ word, preposition }) =>
        readPhrase(reading, { rule: 'noun-sibling', noun: first.word, word, preposition, anchor: predicate }),
      ),
  );
}

const DEALINGS: Readonly<Record<string, Relation>> = {
  with: 'cooperates',
  against: 'opposes',
  for: 'supports',
  under: 'agrees',
  on: 'concerns',
  about: 'concerns',
  from: 'transfers',
};

/** "Iraq's work with partners", "the army's advance across Iraq": what the owner of a noun has to do with its phrases. */
function ofOwnersPhrases(reading: Reading, clause: Clause): Proposal[] {
  if (relationOfEventNoun(clause.lemma) !== undefined) return [];
  const owners = [...argumentsOf(clause, 'agent'), ...argumentsOf(clause, 'oblique')].filter(
    ({ via, word }) => (via === 'possessor' || via === 'compound' || via === 'light-verb') && isActor(reading, word),
  );
  const phrases = argumentsOf(clause, 'oblique').filter(
    ({ via, preposition }) => via === 'direct' && preposition !== '' && !EXAMPLE_WORDS.has(preposition),
  );
  return owners.flatMap((owner) => phrases.map((phrase) => dealing(reading, clause, owner, phrase)));
}

function dealing(reading: Reading, clause: Clause, owner: Argument, { word, preposition }: Argument): Proposal {
  const place = isPlace(reading, word) && PLACE_PREPOSITIONS.has(preposition);
  return {
    rule: `owner-phrase/${owner.via}`,
    subject: owner.word,
    object: word,
    relation: place ? 'locatedIn' : (DEALINGS[preposition] ?? 'related'),
    anchor: clause.predicate,
    cue: [clause.predicate],
    key: `${clause.lemma}(o)${preposition}`,
    known: false,
  };
}

/** "a plan to defeat the rebels", "a process for finding peace": what the noun is about or for. */
function ofPurpose(reading: Reading, { predicate, lemma }: Clause): Proposal[] {
  const { tree } = reading;
  const type = typeOf(reading, predicate);
  if (type === undefined) return [];
  const relation = type === 'Policy' || type === 'Work' ? 'concerns' : 'aimsAt';
  return dependents(tree, predicate, 'acl')
    .filter((verb) => wordAt(tree, verb).deprel === 'acl' && isVerb(tree, verb) && markOf(tree, verb) !== '')
    .flatMap((verb) =>
      [verb, ...dependents(tree, verb, 'conj').filter((each) => isVerb(tree, each))].flatMap((each) =>
        dependents(tree, each, 'obj')
          .flatMap((object) => expand(tree, object))
          .map((object) => ({
            rule: 'noun-purpose',
            subject: predicate,
            object,
            relation,
            anchor: each,
            cue: [each],
            key: `${lemma}(n)to`,
            known: true,
          })),
      ),
    );
}
