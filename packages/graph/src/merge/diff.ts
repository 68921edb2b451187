import type { Article, Entity, Evidence, Graph, Statement } from '@dossier/schema';

/** What became of the things of one kind between two graphs, each list in the graphs' order. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly Change<T>[];
}

/** A thing of the same id that is not the same. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
  /** The names of the fields that differ. */
  readonly fields: readonly string[];
}

/** How two graphs differ. */
export interface GraphDiff {
  readonly articles: Difference<Article>;
  readonly entities: Difference<Entity>;
  readonly statements: Difference<Statement>;
}

/** Compares two graphs by the ids of what they hold. */
export function diffGraphs(before: Graph, after: Graph): GraphDiff {
  return {
    articles: difference(before.articles, after.articles),
    entities: difference(before.entities, after.entities),
    statements: difference(before.statements, after.statements),
  };
}

/** Whether two compared graphs hold the same. */
export function isUnchanged({ articles, entities, statements }: GraphDiff): boolean {
  return [articles, entities, statements].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
}

/** The evidence that a changed statement won and lost. */
export function evidenceChange({ before, after }: Change<Statement>): { gained: Evidence[]; lost: Evidence[] } {
  const keys = (list: readonly Evidence[]) => new Set(list.map((one) => JSON.stringify(one)));
  const [had, has] = [keys(before.evidence), keys(after.evidence)];
  return {
    gained: after.evidence.filter((one) => !had.has(JSON.stringify(one))),
    lost: before.evidence.filter((one) => !has.has(JSON.stringify(one))),
  };
}

function difference<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Difference<T> {
  const [had, has] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  return {
    added: after.filter(({ id }) => !had.has(id)),
    removed: before.filter(({ id }) => !has.has(id)),
    changed: after.flatMap((one) => {
      const known = had.get(one.id);
      const fields = known === undefined ? [] : changedFields(known, one);
      return known === undefined || fields.length === 0 ? [] : [{ before: known, after: one, fields }];
    }),
  };
}

function changedFields<T extends object>(before: T, after: T): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
