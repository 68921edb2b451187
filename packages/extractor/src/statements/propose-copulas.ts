import type { Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { caseOf, dependent, wordAt } from '../clauses/tree.ts';
import { ADJECTIVES, REVERSED_ADJECTIVES } from './adjective-lexicon.ts';
import { relationOfEventNoun } from './lexicon.ts';
import { KIN_NOUNS, PART_NOUNS, ROLE_NOUNS } from './noun-lexicon.ts';
import type { Proposal } from './proposal.ts';
import { isPlace, type Reading, typeOf } from './reading.ts';

/** "X is president of Y", "Y is responsible for Z": what copulas and adjectives say. */
export function proposeFromCopula(reading: Reading, clause: Clause): Proposal[] {
  const { tree } = reading;
  const agents = argumentsOf(clause, 'agent');
  const owner = dependent(tree, clause.predicate, 'nmod:poss');
  const phrases = argumentsOf(clause, 'oblique');
  const owners: Argument[] = owner < 0 ? [] : [{ role: 'oblique', word: owner, preposition: 'of', via: 'possessor' }];
  const classed = agents.flatMap((agent) => ofPredicate(reading, clause, agent));
  const others = agents.flatMap((agent) =>
    [...phrases, ...owners].flatMap((phrase): Proposal[] => {
      const pattern = `${clause.lemma} ${phrase.preposition}`;
      const reversed = clause.kind === 'adjective' ? REVERSED_ADJECTIVES[pattern] : undefined;
      const relation = reversed ?? copulaRelation(reading, clause, agent, phrase);
      if (relation === undefined) return [];
      const rule = clause.kind === 'adjective' ? 'adjective-phrase' : 'copula-phrase';
      return [
        {
          rule,
          subject: reversed === undefined ? agent.word : phrase.word,
          object: reversed === undefined ? phrase.word : agent.word,
          relation,
          anchor: clause.predicate,
          cue: [clause.predicate],
          key: `${clause.lemma}(a)${phrase.preposition}`,
          known: true,
        },
      ];
    }),
  );
  return [...classed, ...others];
}

/** "The claims are lies", "the library is in Rome", "he is among the suspects": the predicate noun itself, by its preposition. */
function ofPredicate(reading: Reading, clause: Clause, agent: Argument): Proposal[] {
  if (clause.kind !== 'copula') return [];
  const word = clause.predicate;
  const preposition = caseOf(reading.tree, word);
  const rule = preposition === '' ? 'copula-kind' : 'copula-case';
  const reversed = CAUSES.has(preposition);
  const [subject, object] = reversed ? [word, agent.word] : [agent.word, word];
  const relation = preposition === '' ? 'kindOf' : caseRelation(reading, agent.word, word, preposition);
  return [{ rule, subject, object, relation, anchor: word, cue: [word], key: `be(c)${preposition}`, known: true }];
}

const CAUSES = new Set(['due_to', 'because_of', 'thanks_to']);

function caseRelation(reading: Reading, subject: number, object: number, preposition: string): Relation {
  if (CAUSES.has(preposition)) return 'affects';
  if (preposition === 'against') return 'rejects';
  if (preposition === 'among') return 'memberOf';
  if (preposition === 'from') return isPlace(reading, object) ? 'citizenOf' : 'related';
  if (isPlace(reading, object)) return 'locatedIn';
  const [own, other] = [typeOf(reading, subject), typeOf(reading, object)];
  if (other === 'Event') return own === 'Event' || own === 'Thing' ? 'partOf' : 'participates';
  if (['on', 'about', 'for'].includes(preposition))
    return own === 'Person' || own === 'Group' ? 'supports' : 'concerns';
  if (['in', 'at', 'with'].includes(preposition)) return other === 'Organization' ? 'memberOf' : 'related';
  return preposition === 'by' ? 'issues' : 'related';
}

function copulaRelation(reading: Reading, clause: Clause, agent: Argument, phrase: Argument): Relation | undefined {
  const listed = ADJECTIVES[`${clause.lemma} ${phrase.preposition}`];
  if (clause.kind === 'adjective') return listed ?? (phrase.preposition === '' ? undefined : 'related');
  const subject = typeOf(reading, agent.word);
  if (subject === 'Person' && ROLE_NOUNS.has(clause.lemma)) return 'holdsRole';
  if (KIN_NOUNS.has(clause.lemma)) return 'relativeOf';
  if (isPlace(reading, phrase.word) && wordAt(reading.tree, clause.predicate).upos !== 'ADJ') return 'locatedIn';
  if (clause.lemma === 'member') return 'memberOf';
  if (PART_NOUNS.has(clause.lemma)) return 'partOf';
  return relationOfEventNoun(clause.lemma) ?? (phrase.preposition === '' ? undefined : 'related');
}
