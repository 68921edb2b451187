import type { Graph } from '@dossier/schema';

/** Who is joined to whom by a statement, packed: what entity `e` touches is at `offsets[e]` up to `offsets[e + 1]`. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly statements: Int32Array;
  /** 1 where the entity is the statement's subject, 0 where it is its object. */
  readonly outgoing: Uint8Array;
}

/** The adjacency of a graph's entities through statements between two of them. */
export function adjacencyOf({ entities, statements }: Graph, entityAt: ReadonlyMap<string, number>): Adjacency {
  const subjects = new Int32Array(statements.length);
  const objects = new Int32Array(statements.length);
  const offsets = new Int32Array(entities.length + 1);
  for (const [position, { subject, object }] of statements.entries()) {
    subjects[position] = entityAt.get(subject) ?? -1;
    objects[position] = typeof object === 'string' ? (entityAt.get(object) ?? -1) : -1;
    if (subjects[position]! < 0 || objects[position]! < 0) continue;
    offsets[subjects[position]! + 1]! += 1;
    offsets[objects[position]! + 1]! += 1;
  }
  for (let entity = 0; entity < entities.length; entity += 1) offsets[entity + 1]! += offsets[entity]!;
  const size = offsets[entities.length]!;
  const adjacency: Adjacency = {
    offsets,
    neighbours: new Int32Array(size),
    statements: new Int32Array(size),
    outgoing: new Uint8Array(size),
  };
  const next = offsets.slice();
  const put = (from: number, { to, statement, out }: { to: number; statement: number; out: number }) => {
    const slot = next[from]!++;
    adjacency.neighbours[slot] = to;
    adjacency.statements[slot] = statement;
    adjacency.outgoing[slot] = out;
  };
  for (let statement = 0; statement < statements.length; statement += 1) {
    const [subject, object] = [subjects[statement]!, objects[statement]!];
    if (subject < 0 || object < 0) continue;
    put(subject, { to: object, statement, out: 1 });
    put(object, { to: subject, statement, out: 0 });
  }
  return adjacency;
}
