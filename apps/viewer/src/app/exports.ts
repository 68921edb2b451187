import { exportGraph, type ExportFormat as NetworkFormat } from '@dossier/graph';
import { formatGraphAs, RDF_FORMATS, type RdfFormat } from '@dossier/rdf';
import { formatGraph, type Graph, InputError } from '@dossier/schema';
import { citeClaims } from '../core/citation.ts';
import type { Dossier } from '../core/dossier.ts';
import { subsetGraph } from '../core/subset.ts';
import type { CanvasHandle } from './context.ts';

interface Shown {
  readonly dossier: Dossier;
  /** 1 for each claim that is drawn. */
  readonly shown: Uint8Array;
  readonly canvas: CanvasHandle | null;
}

/** A way to save what is shown. */
export interface ExportFormat {
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  make(shown: Shown): Promise<string | Blob>;
}

const picture = (label: string, scale: number): ExportFormat => ({
  label,
  extension: 'png',
  type: 'image/png',
  make: async ({ canvas }) => canvas!.png(scale),
});

const rdf = (label: string, format: RdfFormat): ExportFormat => ({
  label,
  extension: RDF_FORMATS[format].ending,
  type: RDF_FORMATS[format].mediaType,
  make: async (shown) => formatGraphAs(proven(shown), format),
});

/** What is shown, as far as a sentence stands behind it: our own formats hold nothing else. */
function proven({ dossier, shown }: Shown): Graph {
  const mask = shown.map((on, index) => (dossier.claims[index]!.sourced ? on : 0));
  if (!mask.includes(1)) {
    const hint = 'Save it as GEXF or GraphML.';
    throw new InputError('no-source', 'nothing that is shown has a source.', { hint });
  }
  return subsetGraph(dossier, mask);
}

/** A file for graph tools; a format of several files is left to the command line. */
const network = (label: string, format: Extract<NetworkFormat, 'gexf' | 'graphml'>): ExportFormat => ({
  label,
  extension: format,
  type: 'application/xml',
  make: async ({ dossier, shown }) => {
    const [file] = exportGraph(subsetGraph(dossier, shown), format);
    return new Blob([...file!.chunks()] as BlobPart[], { type: 'application/xml' });
  },
});

/** The formats, pictures first. */
export const EXPORTS: readonly ExportFormat[] = [
  picture('Picture', 2),
  picture('Large picture', 4),
  {
    label: 'Drawing',
    extension: 'svg',
    type: 'image/svg+xml',
    make: async ({ canvas }) => canvas!.svg(),
  },
  {
    label: 'Cited text',
    extension: 'md',
    type: 'text/markdown',
    make: async ({ dossier, shown }) =>
      citeClaims(
        dossier,
        dossier.claims.filter(({ index }) => shown[index]),
      ),
  },
  {
    label: 'Dossier graph',
    extension: 'graph.json',
    type: 'application/json',
    make: async (shown) => formatGraph(proven(shown)),
  },
  network('GEXF for Gephi', 'gexf'),
  network('GraphML', 'graphml'),
  rdf('Turtle', 'turtle'),
  rdf('TriG', 'trig'),
  rdf('N-Quads', 'nquads'),
  rdf('JSON-LD', 'jsonld'),
];
