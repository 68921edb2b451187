import type { Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { LIGHT_VERBS } from '../clauses/control.ts';
import { SOURCE_PREPOSITIONS } from '../clauses/speech.ts';
import { expand } from '../clauses/subjects.ts';
import { dependents, lemmaOf, wordAt } from '../clauses/tree.ts';
import { relationOfEventNoun, relationOfObject, relationOfOblique, relationOfVerb } from './lexicon.ts';
import { PLACE_PREPOSITIONS } from './noun-readings.ts';
import type { Proposal } from './proposal.ts';
import { phrasesOf, readPhrase } from './propose-noun-chains.ts';
import { EXAMPLE_WORDS, isActor, isPlace, type Reading, typeOf } from './reading.ts';
import { makeVerbProposal } from './verb-proposal.ts';

/** What a clause says beyond its own participants: of the object and the obliques, and of what hangs on either. */
export function proposeFromObjects(reading: Reading, clause: Clause): Proposal[] {
  const agents = argumentsOf(clause, 'agent');
  const patients = argumentsOf(clause, 'patient');
  const obliques = argumentsOf(clause, 'oblique').filter(
    ({ preposition }) => preposition !== '' && !SOURCE_PREPOSITIONS.has(preposition),
  );
  return [
    ...ofObjects(reading, clause, patients, obliques),
    ...patients.flatMap((patient) => ofInner(reading, clause, agents, patient)),
    ...obliques.flatMap((oblique) => ofInner(reading, clause, agents, oblique)),
    ...patients.flatMap((patient) => ofOwners(reading, clause, agents, patient)),
    ...patients.flatMap((patient) => ofObjectsPhrases(reading, clause, patient, obliques)),
    ...ofPlaces(reading, clause, obliques),
  ];
}

/** What the object comes to be in relation to: "sent troops to Mexico", "accused him of fraud". */
function ofObjects(
  reading: Reading,
  clause: Clause,
  patients: readonly Argument[],
  obliques: readonly Argument[],
): Proposal[] {
  return obliques.flatMap((object) => {
    const { preposition } = object;
    const key = `${clause.lemma}>${preposition}`;
    const relation = relationOfObject(clause.lemma, preposition);
    const place = isPlace(reading, object.word) && PLACE_PREPOSITIONS.has(preposition);
    return patients.flatMap((subject) => {
      if (relation !== undefined)
        return [makeVerbProposal(clause, { rule: 'object-preposition', subject, object, relation, key })];
      if (place)
        return [makeVerbProposal(clause, { rule: 'object-place', subject, object, relation: 'locatedIn', key })];
      if (clause.passive)
        return [makeVerbProposal(clause, { rule: 'passive-oblique', subject, object, relation, key })];
      return ofLooseObject(reading, clause, subject, object);
    });
  });
}

/** "carried out attacks against X": the phrase beside an object reads as if it were the object's own. */
function ofLooseObject(reading: Reading, clause: Clause, subject: Argument, object: Argument): Proposal[] {
  const { preposition, word } = object;
  if (preposition === '' || EXAMPLE_WORDS.has(preposition)) return [];
  return readPhrase(reading, {
    rule: 'object-oblique',
    noun: subject.word,
    word,
    preposition,
    anchor: clause.predicate,
  });
}

/** "pledged support for Ukraine", "acted in support of Ukraine": what the agent's object or oblique is about is its business too. */
function ofInner(reading: Reading, clause: Clause, agents: readonly Argument[], middle: Argument): Proposal[] {
  const { tree } = reading;
  const oblique = middle.role === 'oblique';
  return phrasesOf(tree, middle.word)
    .filter(({ word, preposition }) => !isSetting(reading, word, preposition))
    .flatMap(({ word, preposition }) => {
      const relation = innerRelation(reading, clause, middle, { word, preposition });
      const object: Argument = { role: 'oblique', word, preposition, via: 'direct' };
      const key = oblique ? `${clause.lemma}+${middle.preposition}|${preposition}` : `${clause.lemma}|${preposition}`;
      const rule = oblique ? 'verb-oblique-phrase' : 'verb-object-phrase';
      return agents.map((subject) => makeVerbProposal(clause, { rule, subject, object, relation, key }));
    });
}

/** "was destroyed in the vicinity of the airfield", "is sold in an auction at Christie's": the object and what the oblique's phrase names. */
function ofObjectsPhrases(
  reading: Reading,
  clause: Clause,
  subject: Argument,
  obliques: readonly Argument[],
): Proposal[] {
  return obliques.flatMap((oblique) =>
    phrasesOf(reading.tree, oblique.word).map(({ word, preposition }) => {
      const object: Argument = { role: 'oblique', word, preposition, via: 'direct' };
      const relation = isPlace(reading, word)
        ? 'locatedIn'
        : (relationOfEventNoun(lemmaOf(reading.tree, oblique.word)) ??
          relationOfObject(clause.lemma, oblique.preposition));
      const key = `${clause.lemma}>${oblique.preposition}|${preposition}`;
      const [from, to] = preposition === 'by' ? [object, subject] : [subject, object];
      return makeVerbProposal(clause, { rule: 'object-oblique-phrase', subject: from, object: to, relation, key });
    }),
  );
}

/** Acts of speech and will: whoever is named after their "of" is who speaks. */
const SPOKEN: ReadonlySet<Relation | undefined> = new Set(
  'offers requests threatens plans agrees orders says aimsAt'.split(' ') as Relation[],
);

function innerRelation(
  reading: Reading,
  clause: Clause,
  middle: Argument,
  { word, preposition }: { readonly word: number; readonly preposition: string },
): Relation | undefined {
  const noun = relationOfEventNoun(lemmaOf(reading.tree, middle.word));
  const verb =
    middle.role === 'oblique'
      ? (relationOfOblique(clause.lemma, middle.preposition) ?? relationOfVerb(clause.lemma))
      : relationOfVerb(clause.lemma);
  if (noun === undefined) return verb;
  const speaker = preposition === 'of' && SPOKEN.has(noun) && isActor(reading, word);
  return speaker && !LIGHT_VERBS.has(clause.lemma) ? verb : noun;
}

function isSetting(reading: Reading, word: number, preposition: string): boolean {
  return typeOf(reading, word) === undefined || (isPlace(reading, word) && PLACE_PREPOSITIONS.has(preposition));
}

/** "condemned Israel's actions": what is done to somebody's deeds or words is done to them. */
function ofOwners(reading: Reading, clause: Clause, agents: readonly Argument[], middle: Argument): Proposal[] {
  const { tree } = reading;
  const relation = relationOfVerb(clause.lemma);
  if (relation === undefined || LIGHT_VERBS.has(clause.lemma)) return [];
  return dependents(tree, middle.word, 'nmod:poss')
    .flatMap((owner) => expand(tree, owner))
    .filter((owner) => isActor(reading, owner) && wordAt(tree, owner).xpos !== 'WP$')
    .flatMap((word) => {
      const object: Argument = { role: 'oblique', word, preposition: '', via: 'possessor' };
      const key = `${clause.lemma}|'s`;
      return agents.map((subject) =>
        makeVerbProposal(clause, { rule: 'verb-object-owner', subject, object, relation, key }),
      );
    });
}

/** "blew up in a street in Karrada", "appeared at a rally in Texas": one setting lies in the other. */
function ofPlaces(reading: Reading, clause: Clause, obliques: readonly Argument[]): Proposal[] {
  return obliques.flatMap((subject) =>
    obliques
      .filter(
        ({ word, preposition }) =>
          word !== subject.word && isPlace(reading, word) && PLACE_PREPOSITIONS.has(preposition),
      )
      .filter(({ word }) => typeOf(reading, word) === 'GPE' || typeOf(reading, subject.word) === 'Event')
      .filter(() => typeOf(reading, subject.word) !== 'GPE')
      .map((object) =>
        makeVerbProposal(clause, {
          rule: 'oblique-place',
          subject,
          object,
          relation: 'locatedIn',
          key: `${clause.lemma}+${subject.preposition}+${object.preposition}`,
        }),
      ),
  );
}
