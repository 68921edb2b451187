import type { EntityType, Graph, Modality, Polarity, Relation, Value } from '@dossier/schema';
import { buildExample, type ExampleArticle, type ExampleStatement } from './build-example.ts';

/** An annotated article as `data/gold` holds it: names and evidence are words of the text, without offsets. */
export interface Annotated {
  readonly entities: readonly {
    readonly id: string;
    readonly type: EntityType;
    readonly label: string;
    readonly names: readonly string[];
  }[];
  readonly statements: readonly {
    readonly subject: string;
    readonly relation: Relation;
    readonly object: string | Value;
    readonly predicate: string;
    readonly evidence: string;
    readonly polarity: Polarity;
    readonly modality: Modality;
    readonly attribution: readonly string[];
    readonly time: { readonly text: string } | string | null;
  }[];
}

/** A graph from an article and its annotation; every offset is found in the text, statements without evidence there are left out. */
export function goldExample(article: ExampleArticle, { entities, statements }: Annotated): Graph {
  return buildExample({
    articles: [article],
    entities: Object.fromEntries(entities.map(({ id, ...entity }) => [id, entity])),
    statements: statements.filter(({ evidence }) => article.text.includes(evidence)).map(toStatement),
  });
}

function toStatement(statement: Annotated['statements'][number]): ExampleStatement {
  const { subject, relation, object, predicate, evidence, polarity, modality, attribution, time } = statement;
  const when = typeof time === 'string' ? time : time?.text;
  return {
    at: [0, evidence],
    subject,
    relation,
    cue: predicate,
    object: typeof object === 'string' ? object : withoutUndefined(object),
    not: polarity === 'negative',
    modality,
    by: attribution,
    ...(when ? { time: { text: when } } : {}),
    confidence: 1,
  };
}

function withoutUndefined({ value, datatype, unit }: Value) {
  return { value: String(value), datatype: datatype ?? 'xsd:string', ...(unit ? { unit } : {}) };
}
