import type { Evidence, Statement, StatementRole } from '@dossier/schema';
import { type ArticleRanks, comparePassages } from './article-order.ts';
import { compareText, distinct, firstDifference } from './compare.ts';
import type { Union } from './entity-union.ts';

/**
 * The union of statements by id, listed by first evidence. Confidence is the greatest of those joined: more copies of a claim
 * do not make it likelier that it was read rightly, and unlike a sum or product the greatest stays the same when a graph is
 * merged twice.
 * @param canonical whether the statements are as a merge gave them, so that one alone can be taken as it is
 */
export function statementUnion(canonical: boolean): Union<Statement> {
  const byId = new Map<string, Statement[]>();
  return {
    add: (statement) => {
      const known = byId.get(statement.id);
      if (known === undefined) byId.set(statement.id, [statement]);
      else known.push(statement);
    },
    list: (ranks) =>
      [...byId.values()]
        .map((same) => (canonical && same.length === 1 ? same[0]! : joined(same, ranks)))
        .sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!, ranks) || compareText(a.id, b.id)),
  };
}

/** Statements of one id as one, in the wording of the most confident extraction. */
function joined(same: readonly Statement[], ranks: ArticleRanks): Statement {
  const wording = same.reduce((best, one) => (compareWordings(one, best) < 0 ? one : best));
  const { id, subject, relation, predicate, object, polarity, modality, attribution, time, place, plover } = wording;
  const roles = same.flatMap((one) => one.roles ?? []);
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
    evidence: sortedEvidence(
      same.flatMap(({ evidence }) => evidence),
      ranks,
    ),
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
