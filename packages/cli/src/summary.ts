import { ENTITY_TYPE_NAMES, type Entity, type Graph, type Statement, statementSentence } from '@dossier/schema';

const NAMES_A_TYPE = 8;
const STATEMENTS = 15;
const WIDTH = 100;

/**
 * A graph for people: its entities by type, and its core statements as sentences with modality, source and quote.
 * Core are those between the things that the article comes back to most, weighed by confidence.
 */
export function summarise(graph: Graph): string {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const labelOf = (id: string) => entities.get(id)?.label ?? id;
  const core = coreStatements(graph, entities);
  return [
    `${graph.entities.length} entities, ${graph.statements.length} statements`,
    '',
    'Entities',
    ...entityLines(graph.entities),
    '',
    core.length < graph.statements.length
      ? `Core statements (${core.length} of ${graph.statements.length})`
      : 'Statements',
    ...core.flatMap((statement) => statementLines(statement, labelOf)),
    '',
  ].join('\n');
}

function entityLines(entities: readonly Entity[]): string[] {
  return ENTITY_TYPE_NAMES.flatMap((type) => {
    const ofType = entities.filter((entity) => entity.type === type);
    if (ofType.length === 0) return [];
    const ranked = ofType.toSorted((a, b) => b.mentions.length - a.mentions.length);
    const shown = ranked.slice(0, NAMES_A_TYPE).map(({ label, mentions }) => `${label}${times(mentions.length)}`);
    const more = ranked.length > NAMES_A_TYPE ? [`and ${ranked.length - NAMES_A_TYPE} more`] : [];
    const indent = ' '.repeat(16);
    return wrap([...shown, ...more].join(', '), WIDTH - indent.length).map(
      (line, index) => `${index === 0 ? `  ${type.padEnd(14)}` : indent}${line}`,
    );
  });
}

const times = (count: number) => (count > 1 ? ` ×${count}` : '');

function coreStatements({ statements }: Graph, entities: ReadonlyMap<string, Entity>): Statement[] {
  const salience = (id: string) => Math.log2(1 + (entities.get(id)?.mentions.length ?? 0));
  const weight = ({ subject, object, confidence }: Statement) =>
    confidence * (salience(subject) + (typeof object === 'string' ? salience(object) : 1));
  const ranked = statements.toSorted((a, b) => weight(b) - weight(a)).slice(0, STATEMENTS);
  const kept = new Set(ranked);
  return statements.filter((statement) => kept.has(statement));
}

function statementLines(statement: Statement, labelOf: (id: string) => string): string[] {
  const { relation, modality, polarity, time, evidence, confidence } = statement;
  const marks = [
    relation,
    modality,
    ...(polarity === 'negative' ? ['negative'] : []),
    ...(time ? [`when: ${time.start ?? time.text}`] : []),
    confidence.toFixed(2),
  ];
  const quote = evidence[0]!.quote.replace(/\s+/g, ' ');
  return [
    `  ${statementSentence(statement, labelOf)}  [${marks.join(', ')}]`,
    ...wrap(`“${quote}”`, WIDTH - 6).map((line) => `      ${line}`),
  ];
}

/** Breaks a line at spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
