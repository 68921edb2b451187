import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { DossierError, GRAPH_FORMAT, type Graph, InputError, parseGraph } from '@dossier/schema';
import { z } from 'zod';
import type { ArticleInput, Extraction } from './extraction.ts';
import { print, warn } from './streams.ts';

const lineSchema = z.object({
  id: z.string().min(1).optional(),
  text: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
});

/**
 * Answers each line of NDJSON articles with one line, in order: the article's graph, or what is wrong with it. Lines are worked
 * on one at a time, so memory does not grow with their number.
 * @returns the exit code: 0 when all went well, 1 when some lines failed
 */
export async function extractLines(extraction: Extraction, input: NodeJS.ReadableStream): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const where = `line ${number}`;
    try {
      const { graph } = await extraction.extract(parseLine(line, where), where);
      await print(`${JSON.stringify(graph)}\n`);
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      failed += 1;
      const sha256 = createHash('sha256').update(line).digest('hex');
      await print(
        `${JSON.stringify({ format: GRAPH_FORMAT, error: { code: error.code, message: error.message, sha256 } })}\n`,
      );
    }
  }
  if (failed > 0) warn(`${failed} of ${number} lines failed; their errors stand in their places.`);
  return failed > 0 ? 1 : 0;
}

/** An article of an NDJSON file and its place there. */
export interface ArticleLine {
  readonly input: ArticleInput;
  readonly where: string;
}

/** A graph that was extracted already, and its place. */
export interface GraphLine {
  readonly graph: Graph;
  readonly where: string;
}

/**
 * The articles of an NDJSON file, one a line, or their graphs where they were extracted already; empty lines are passed over.
 * @throws InputError at the first line that is neither
 */
export function* articlesIn(content: string, file: string): Generator<ArticleLine | GraphLine> {
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const where = `${file}, line ${index + 1}`;
    if (line.startsWith(GRAPH_LINE)) yield { graph: parseGraph(line, where), where };
    else if (line.trim() !== '') yield { input: parseLine(line, where), where };
  }
}

const GRAPH_LINE = `{"format":${JSON.stringify(GRAPH_FORMAT)},"articles":`;

function parseLine(line: string, where: string): ArticleInput {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    throw new InputError('not-json', `this is no JSON (${(error as Error).message}).`, { where });
  }
  const result = lineSchema.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError('not-an-article', `${issue?.path.join('.') || 'the whole'}: ${issue?.message}.`, {
      where,
      hint: 'A line is {"text": "…"}, with title, url, publisher, author, published where known.',
    });
  }
  return Object.fromEntries(
    Object.entries(result.data).filter(([, value]) => value !== undefined),
  ) as unknown as ArticleInput;
}
