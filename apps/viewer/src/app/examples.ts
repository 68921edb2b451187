import type { Opened } from './open-file.ts';

/** A graph that comes with the viewer. */
export interface Example {
  readonly name: string;
  readonly about: string;
  load(): Promise<Opened>;
}

export const EXAMPLES: readonly Example[] = [];
