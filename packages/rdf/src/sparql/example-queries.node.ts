import { readdir, readFile } from 'node:fs/promises';

/** A query that ships with the package. */
export interface ExampleQuery {
  /** Its file's name without the ending. */
  readonly name: string;
  /** What it answers: its first line. */
  readonly title: string;
  readonly text: string;
}

const FOLDER = new URL('../../queries/', import.meta.url);

/** The queries that ship with the package, by name. They keep to GRAPH patterns, so every store gives the same rows. */
export async function exampleQueries(): Promise<ExampleQuery[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.rq')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, FOLDER), 'utf8');
      return { name: file.slice(0, -3), title: /^# (.*)/.exec(text)?.[1] ?? '', text };
    }),
  );
}
