import type { Relation } from '@dossier/schema';
import { argumentsOf, type Clause } from '../clauses/clause.ts';
import { isSpeech } from '../clauses/speakers.ts';
import { surfaceSubjects } from '../clauses/subjects.ts';
import { dependents, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { BAD_WORDS, GOOD_WORDS } from './judgement-words.ts';
import { relationOfVerb } from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { type Reading, typeOf } from './reading.ts';

const SPEECH_ACTS: ReadonlySet<Relation | undefined> = new Set([
  'requests',
  'orders',
  'accuses',
  'offers',
  'authorizes',
  'supports',
  'rejects',
  'plans',
  'threatens',
  'agrees',
]);

/** What somebody says of the subject of a that-clause: "demanded that X resign", "said X must act", "called X's plan a mistake". */
export function proposeOpinions(reading: Reading, clause: Clause): Proposal[] {
  const { tree } = reading;
  const agents = argumentsOf(clause, 'agent');
  const clauses = argumentsOf(clause, 'complement').filter(({ word }) => wordAt(tree, word).deprel === 'ccomp');
  return clauses.flatMap(({ word }) => {
    const read = opinionOf(reading, clause, word);
    if (read === undefined) return [];
    const { rule, relation } = read;
    return surfaceSubjects(tree, word).words.flatMap((object) =>
      agents.map((agent) => ({
        rule: agent.via === 'direct' ? rule : `${rule}/${agent.via}`,
        subject: agent.word,
        object,
        relation,
        anchor: clause.predicate,
        cue: [clause.predicate],
        key: `${clause.lemma}:${lemmaOf(tree, word)}`,
        known: true,
      })),
    );
  });
}

interface Opinion {
  readonly rule: string;
  readonly relation: Relation;
}

function opinionOf(reading: Reading, clause: Clause, said: number): Opinion | undefined {
  const { tree } = reading;
  const own = relationOfVerb(clause.lemma);
  const works = argumentsOf(clause, 'agent').some(({ word }) => typeOf(reading, word) === 'Work');
  if (works) return { rule: 'verb-clause-subject', relation: 'concerns' };
  if (own !== undefined && (own === 'studies' || SPEECH_ACTS.has(own)))
    return { rule: 'verb-clause-subject', relation: own };
  if (!isSpeech(tree, clause.predicate)) return undefined;
  if (hasAuxiliary(tree, said, ['must', 'should', 'ought'])) return { rule: 'opinion-duty', relation: 'requests' };
  const judged = judgementOf(tree, said);
  if (judged === undefined) return undefined;
  return { rule: 'opinion', relation: judged === 'good' ? 'supports' : 'accuses' };
}

function hasAuxiliary(tree: Tree, verb: number, forms: readonly string[]): boolean {
  return dependents(tree, verb, 'aux').some((child) => forms.includes(lemmaOf(tree, child)));
}

/** Whether a predicate and its closest words praise or blame; negation turns it round. */
function judgementOf(tree: Tree, word: number): 'good' | 'bad' | undefined {
  const near = [word, ...dependents(tree, word, 'amod', 'obj', 'advmod', 'xcomp', 'compound')];
  const further = near.flatMap((each) => (each === word ? [] : dependents(tree, each, 'amod')));
  const lemmas = [...near, ...further].map((each) => lemmaOf(tree, each));
  const bad = lemmas.some((lemma) => BAD_WORDS.has(lemma));
  if (!bad && !lemmas.some((lemma) => GOOD_WORDS.has(lemma))) return undefined;
  const negated = dependents(tree, word, 'advmod').some((child) =>
    ['not', "n't", 'never'].includes(lemmaOf(tree, child)),
  );
  return bad !== negated ? 'bad' : 'good';
}
