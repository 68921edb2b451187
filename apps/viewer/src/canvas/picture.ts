import type { Modality } from '@dossier/schema';
import type { NodeKind } from '../core/dossier.ts';

/** A node as it is drawn; places are in layout units, y upwards, sizes in pixels at rest. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly radius: number;
  readonly x: number;
  readonly y: number;
  /** Labels of more important nodes win. */
  readonly weight: number;
  readonly pinned: boolean;
  readonly group: number | undefined;
}

/** How a line is drawn: what it says by stroke, never by colour alone. */
export interface Stroke {
  readonly modality: Modality;
  readonly denied: boolean;
  readonly contested: boolean;
  readonly width: number;
}

/** A bundle of statements as one line. */
export interface DrawnEdge extends Stroke {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly forth: boolean;
  readonly back: boolean;
}

/** One statement of an opened bundle, drawn as a curve. */
export interface FannedEdge extends Stroke {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Sideways bend as a share of the length; positive to the left of source to target. */
  readonly bend: number;
  readonly chosen: boolean;
  /** Whether it has a head. */
  readonly directed: boolean;
}

export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** What stands out; all the rest fades. */
export interface Focus {
  /** Drawn with a ring. */
  readonly chosen: readonly string[];
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly fans: readonly FannedEdge[];
  /** Words on lines, by the key of their edge. */
  readonly edgeLabels: ReadonlyMap<string, string>;
}

/** Lengths in pixels of dash and gap; empty for a solid line. Dots are dashes without length and with round ends. */
export function dashes(modality: Modality, width: number): readonly number[] {
  const unit = Math.max(1, width * 0.7);
  return {
    actual: [],
    future: [6 * unit, 4 * unit],
    directed: [11 * unit, 4 * unit, 0.01, 4 * unit],
    possible: [0.01, 3.6 * unit],
  }[modality];
}

export const EMPTY_PICTURE: Picture = { nodes: [], edges: [] };
