import { type Entity, type Graph, type Statement, statementId } from '@dossier/schema';

/** Gives the id that takes an id's place, or the id itself. */
export type Renaming = (id: string) => string;

/** Puts other entities in the place of those that a statement names; its id follows, being a hash of what it says. */
export function renameInStatement(statement: Statement, rename: Renaming): Statement {
  const { subject, object, attribution, roles, place } = statement;
  const renamed = {
    ...statement,
    subject: rename(subject),
    object: typeof object === 'string' ? rename(object) : object,
    attribution: attribution.map(rename).filter((source, i, all) => all.indexOf(source) === i),
    ...(roles && {
      roles: roles.map((role) => (role.entity === undefined ? role : { ...role, entity: rename(role.entity) })),
    }),
    ...(place !== undefined && { place: rename(place) }),
  };
  return { ...renamed, id: statementId(renamed) };
}

/** Puts other ids in the place of entities' ids throughout a graph; ids that become equal are left for a merge to join. */
export function renameEntities(graph: Graph, rename: Renaming): Graph {
  const changed = ({ subject, object, attribution, roles, place }: Statement) =>
    [subject, object, place, ...attribution, ...(roles ?? []).map(({ entity }) => entity)].some(
      (id) => typeof id === 'string' && rename(id) !== id,
    );
  return {
    ...graph,
    entities: graph.entities.map((entity): Entity => ({ ...entity, id: rename(entity.id) })),
    statements: graph.statements.map((statement) =>
      changed(statement) ? renameInStatement(statement, rename) : statement,
    ),
    ...(graph.merges && { merges: graph.merges.map((merge) => ({ ...merge, into: rename(merge.into) })) }),
  };
}
