import type { Graph } from '@dossier/schema';

/** Writes a graph file in pieces: together the very text of `formatGraph`, but of any size. */
export function* graphFileChunks(graph: Graph): Generator<string> {
  yield '{';
  let comma = '';
  for (const [name, value] of Object.entries(graph)) {
    if (value === undefined) continue;
    yield `${comma}\n  ${JSON.stringify(name)}: `;
    comma = ',';
    if (Array.isArray(value) && value.length > 0) yield* arrayChunks(value);
    else yield JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
  }
  yield '\n}\n';
}

function* arrayChunks(items: readonly unknown[]): Generator<string> {
  yield '[';
  let comma = '';
  for (const item of items) {
    yield `${comma}\n    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`;
    comma = ',';
  }
  yield '\n  ]';
}
