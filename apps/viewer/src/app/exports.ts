import { exportGraph, type ExportFormat as NetworkFormat } from '@dossier/graph';
import { formatGraphAs, RDF_FORMATS, type RdfFormat } from '@dossier/rdf';
import { formatGraph } from '@dossier/schema';
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
  make: async ({ dossier, shown }) => formatGraphAs(subsetGraph(dossier, shown), format),
});

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
    make: async ({ dossier, shown }) => formatGraph(subsetGraph(dossier, shown)),
  },
  network('GEXF for Gephi', 'gexf'),
  network('GraphML', 'graphml'),
  rdf('Turtle', 'turtle'),
  rdf('TriG', 'trig'),
  rdf('N-Quads', 'nquads'),
  rdf('JSON-LD', 'jsonld'),
];
