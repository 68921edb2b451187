import { type Evidence, type Statement, statementId } from '@dossier/schema';

/** Statements with the ids of their entities replaced. See `applyLinks` for what becomes of equal and of circular ones. */
export function rewriteStatements(statements: readonly Statement[], newIds: ReadonlyMap<string, string>): Statement[] {
  const rewritten = new Map<string, Statement>();
  for (const statement of statements) {
    const next = rewriteStatement(statement, (id) => newIds.get(id) ?? id);
    if (next.subject === next.object && statement.subject !== statement.object) continue;
    const known = rewritten.get(next.id);
    rewritten.set(next.id, known === undefined ? next : joinStatements(known, next));
  }
  return [...rewritten.values()];
}

function rewriteStatement(statement: Statement, rename: (id: string) => string): Statement {
  const { subject, object, attribution, place, roles } = statement;
  const renamed: Statement = {
    ...statement,
    subject: rename(subject),
    object: typeof object === 'string' ? rename(object) : object,
    attribution: [...new Set(attribution.map(rename))],
    ...(place === undefined ? {} : { place: rename(place) }),
    ...(roles === undefined
      ? {}
      : { roles: roles.map((role) => (role.entity === undefined ? role : { ...role, entity: rename(role.entity) })) }),
  };
  return { ...renamed, id: statementId(renamed) };
}

function joinStatements(a: Statement, b: Statement): Statement {
  const roles = unique([...(a.roles ?? []), ...(b.roles ?? [])], (role) => JSON.stringify(role));
  return {
    ...a,
    ...(a.place === undefined && b.place !== undefined ? { place: b.place } : {}),
    ...(roles.length === 0 ? {} : { roles }),
    confidence: Math.max(a.confidence, b.confidence),
    evidence: unique(
      [...a.evidence, ...b.evidence],
      ({ article, start, end }: Evidence) => `${article} ${start} ${end}`,
    ),
  };
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
