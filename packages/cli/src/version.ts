import { readFileSync } from 'node:fs';

/** The version of the package, as `dossier --version` and each graph's `extractor` tell it. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
