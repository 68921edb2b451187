import type { Graph } from './graph.ts';

/** One thing that a graph says and that does not hold. */
export interface Fault {
  /** The statement, entity or article at fault. */
  readonly id: string;
  readonly problem: string;
}

/**
 * Re-slices every quote, cue and mention of a graph from its articles' texts and checks that every id it uses is there.
 * An empty answer means that all of the graph's evidence stands.
 */
export function verifyGraph(graph: Graph): Fault[] {
  const texts = new Map(graph.articles.map(({ id, text }) => [id, text]));
  const entities = new Set(graph.entities.map(({ id }) => id));
  const faults: Fault[] = [];
  const report = (id: string, problem: string) => faults.push({ id, problem });
  const inside = (article: string, { start, end }: { start: number; end: number }) =>
    start < end && end <= (texts.get(article)?.length ?? -1);

  for (const { id, mentions } of graph.entities) {
    for (const { article, start, end, head } of mentions) {
      if (!texts.has(article)) report(id, `is mentioned in ${article}, which the graph does not hold`);
      else if (!inside(article, { start, end })) report(id, `has a mention at ${start}-${end}, outside ${article}`);
      else if (head.start < start || head.end > end || head.start >= head.end) {
        report(id, `has a mention at ${start}-${end} whose head ${head.start}-${head.end} is not inside it`);
      }
    }
  }
  for (const { id, subject, object, attribution, place, roles, evidence } of graph.statements) {
    const ends = [subject, ...(typeof object === 'string' ? [object] : []), ...attribution, ...(place ? [place] : [])];
    for (const end of [...ends, ...(roles ?? []).flatMap(({ entity }) => entity ?? [])]) {
      if (!entities.has(end)) report(id, `names the entity ${end}, which the graph does not hold`);
    }
    for (const { article, start, end, quote, cue } of evidence) {
      const text = texts.get(article);
      if (text === undefined) report(id, `quotes ${article}, which the graph does not hold`);
      else if (text.slice(start, end) !== quote)
        report(id, `quotes «${quote.slice(0, 60)}», which is not at ${start}-${end} of ${article}`);
      else if (cue && !inside(article, cue)) report(id, `has its cue at ${cue.start}-${cue.end}, outside ${article}`);
    }
  }
  return faults;
}
