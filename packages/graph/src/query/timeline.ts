import { type Finding, findingOf } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { matchingPositions, type StatementFilter } from './statement-filter.ts';

/** One thing on a timeline. */
export interface TimelineEntry {
  /** First day or moment, as ISO 8601, as far as the text fixes it. */
  readonly start: string;
  readonly end?: string;
  readonly finding: Finding;
}

/** What happened when, and what the texts give no time for. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly undated: readonly Finding[];
}

/**
 * Orders the statements that pass a filter by their own time, the earliest first. A statement without a time is never dated by
 * its article's publication or by today: it is listed apart.
 */
export function timeline(index: GraphIndex, filter: StatementFilter = {}): Timeline {
  const { start } = index.times();
  const positions = matchingPositions(index, filter);
  const dated = positions.filter((position) => !Number.isNaN(start[position]!));
  const undated = positions.filter((position) => Number.isNaN(start[position]!));
  const toFinding = (position: number) => findingOf(index, index.graph.statements[position]!);
  return {
    entries: dated
      .sort((a, b) => start[a]! - start[b]! || a - b)
      .map(toFinding)
      .map(toEntry),
    undated: undated.map(toFinding),
  };
}

function toEntry(finding: Finding): TimelineEntry {
  const { start, end } = finding.statement.time!;
  return { start: (start ?? end)!, ...(end !== undefined && end !== start && { end }), finding };
}
