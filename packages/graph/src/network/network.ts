import type { EntityType, Graph, Modality, Polarity, Relation } from '@dossier/schema';
import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { edgeRows } from '../export/rows.ts';

/** What a node of a network knows of its entity. */
export interface NodeAttributes {
  readonly label: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly wikidata?: string;
  x?: number;
  y?: number;
  community?: number;
}

/** What an edge of a network knows of its statement. */
export interface EdgeAttributes {
  readonly relation: Relation;
  readonly predicate: string;
  readonly sentence: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Ids of the sources, nearest first. */
  readonly attribution: readonly string[];
  readonly confidence: number;
  readonly evidence: number;
  readonly quote: string;
  readonly start?: string;
  readonly end?: string;
}

/** A graph as graphology has it: a node for each entity, an edge for each statement between two, both under their ids. */
export type Network = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** How many statements join two entities. */
interface LinkAttributes {
  weight: number;
}

/** The same without directions, loops and parallel edges, as most measures of networks want it. */
export type SimpleNetwork = UndirectedGraph<NodeAttributes, LinkAttributes>;

/** Makes a graphology graph, for its library of measures and layouts. Statements of literal values are left out. */
export function toNetwork(graph: Graph): Network {
  const network: Network = new MultiDirectedGraph();
  for (const { id, label, type, mentions, wikidata } of graph.entities) {
    network.addNode(id, { label, type, mentions: mentions.length, ...(wikidata !== undefined && { wikidata }) });
  }
  for (const { id, source, target, statement, sentence } of edgeRows(graph)) {
    if (!network.hasNode(source) || !network.hasNode(target)) continue;
    const { relation, predicate, polarity, modality, attribution, confidence, evidence, time } = statement;
    network.addDirectedEdgeWithKey(id, source, target, {
      relation,
      predicate,
      sentence,
      polarity,
      modality,
      attribution,
      confidence,
      evidence: evidence.length,
      quote: evidence[0]?.quote ?? '',
      ...(time?.start !== undefined && { start: time.start }),
      ...(time?.end !== undefined && { end: time.end }),
    });
  }
  return network;
}

/** Puts the statements between two entities into one weighted link. */
export function toSimpleNetwork(network: Network): SimpleNetwork {
  const simple: SimpleNetwork = new UndirectedGraph();
  network.forEachNode((node, attributes) => simple.addNode(node, { ...attributes }));
  network.forEachEdge((_, __, source, target) => {
    if (source === target) return;
    const edge = simple.edge(source, target);
    if (edge === undefined) simple.addEdge(source, target, { weight: 1 });
    else simple.updateEdgeAttribute(edge, 'weight', (weight) => (weight ?? 0) + 1);
  });
  return simple;
}
