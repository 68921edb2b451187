import type { Evidence, Statement, StatementRole } from '@dossier/schema';
import { type ArticleRanks, comparePassages } from './article-order.ts';
import { compareText, distinct, firstDifference } from './compare.ts';
import type { Union } from './entity-union.ts';

interface Joined {
  /** The wording kept: that of the most confident extraction. */
  wording: Statement;
  readonly roles: StatementRole[];
  readonly evidence: Evidence[];
}

/**
 * The union of statements by id, listed by first evidence. Confidence is the greatest of those joined: more copies of a claim
 * do not make it likelier that it was read rightly, and unlike a sum or product the greatest stays the same when a graph is
 * merged twice.
 */
export function statementUnion(): Union<Statement> {
  const byId = new Map<string, Joined>();
  return {
    add: (statement) => {
      const known = byId.get(statement.id);
      if (known === undefined) byId.set(statement.id, newlyJoined(statement));
      else joinStatement(known, statement);
    },
    list: (ranks) =>
      [...byId.values()]
        .map((joined) => toStatement(joined, ranks))
        .sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!, ranks) || compareText(a.id, b.id)),
  };
}

const newlyJoined = (statement: Statement): Joined => ({
  wording: statement,
  roles: [...(statement.roles ?? [])],
  evidence: [...statement.evidence],
});

function joinStatement(known: Joined, statement: Statement): void {
  if (compareWordings(statement, known.wording) < 0) known.wording = statement;
  for (const role of statement.roles ?? []) known.roles.push(role);
  for (const evidence of statement.evidence) known.evidence.push(evidence);
}

function toStatement({ wording, roles, evidence }: Joined, ranks: ArticleRanks): Statement {
  const { id, subject, relation, predicate, object, polarity, modality, attribution, time, place, plover } = wording;
  return {
    id,
    subject,
    relation,
    predicate,
    object: typeof object === 'string' ? object : plainValue(object),
    ...(roles.length === 0 ? {} : { roles: sortedRoles(roles) }),
    polarity,
    modality,
    attribution: [...attribution],
    ...(time === undefined ? {} : { time: plainTime(time) }),
    ...(place === undefined ? {} : { place }),
    ...(plover === undefined ? {} : { plover }),
    confidence: wording.confidence,
    evidence: sortedEvidence(evidence, ranks),
  };
}

/** Whether one statement's wording goes before another's of the same id: by confidence, then by its JSON. */
function compareWordings(a: Statement, b: Statement): number {
  return b.confidence - a.confidence || compareText(wordingKey(a), wordingKey(b));
}

function wordingKey({ subject, object, predicate, time, place, plover }: Statement): string {
  return JSON.stringify([
    subject,
    typeof object === 'string' ? object : plainValue(object),
    predicate,
    time === undefined ? null : plainTime(time),
    place ?? null,
    plover ?? null,
  ]);
}

const plainValue = ({ value, datatype, unit }: { value: string; datatype: string; unit?: string | undefined }) => ({
  value,
  datatype,
  ...(unit === undefined ? {} : { unit }),
});

const plainTime = ({ text, start, end }: NonNullable<Statement['time']>) => ({
  text,
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});

function sortedRoles(roles: readonly StatementRole[]): StatementRole[] {
  const plain = roles.map(({ role, entity, value }) => ({
    role,
    ...(entity === undefined ? {} : { entity }),
    ...(value === undefined ? {} : { value }),
  }));
  return distinct(plain).sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

function sortedEvidence(evidence: Evidence[], ranks: ArticleRanks): Evidence[] {
  evidence.sort((a, b) => compareEvidence(a, b, ranks));
  return evidence
    .filter((passage, i) => i === 0 || compareEvidence(evidence[i - 1]!, passage, ranks) !== 0)
    .map(({ article, start, end, quote, cue }) => ({
      article,
      start,
      end,
      quote,
      ...(cue === undefined ? {} : { cue: { start: cue.start, end: cue.end } }),
    }));
}

function compareEvidence(a: Evidence, b: Evidence, ranks: ArticleRanks): number {
  const place = comparePassages(a, b, ranks);
  if (place !== 0) return place;
  return firstDifference(
    (a.cue?.start ?? -1) - (b.cue?.start ?? -1),
    (a.cue?.end ?? -1) - (b.cue?.end ?? -1),
    compareText(a.quote, b.quote),
  );
}
