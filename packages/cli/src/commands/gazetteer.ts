import { buildFromDump } from '@dossier/linker/node';
import { ENTITY_TYPE_NAMES, UsageError } from '@dossier/schema';
import { choiceFrom } from '../choices.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { print } from '../streams.ts';

export const gazetteer = defineCommand({
  name: 'gazetteer',
  summary: 'builds a gazetteer of your own from a Wikidata dump',
  usage: 'build DUMP',
  description:
    'DUMP is a Wikidata dump, JSON lines or truthy N-Triples, plain or packed by gzip, bzip2 or zstd. It is streamed; a build that\n' +
    'was stopped goes on where it was. Use the result with dossier extract --gazetteer FILE.',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', default: 'wikidata.gazetteer', help: 'the file to write' },
    types: { type: 'string', value: 'LIST', help: `only things of these types: ${ENTITY_TYPE_NAMES.join(', ')}` },
    'min-sitelinks': {
      type: 'string',
      value: 'N',
      default: '5',
      help: 'only things with so many wiki pages about them',
    },
  },
  examples: [['dossier gazetteer build latest-all.json.gz --types Person,Organization,GPE', 'wikidata.gazetteer']],
  async run([verb, dump, ...more], { out = 'wikidata.gazetteer', types, 'min-sitelinks': minSitelinks }) {
    if (verb !== 'build' || dump === undefined || more.length > 0) {
      throw new UsageError('build-dump', 'say build and one dump.', {
        where: 'dossier gazetteer',
        hint: 'E.g. dossier gazetteer build latest-all.json.gz.',
      });
    }
    const wanted = types
      ?.split(',')
      .map((name) => choiceFrom('dossier gazetteer --types', name.trim(), ENTITY_TYPE_NAMES));
    const terminal = process.stderr.isTTY;
    const { entries, names } = await buildFromDump({
      dump,
      out,
      ...(wanted ? { types: wanted } : {}),
      minSitelinks: numberFrom('--min-sitelinks', minSitelinks) ?? 5,
      onProgress: ({ step, share, entries: found }) => {
        if (terminal) process.stderr.write(`\r\x1b[K${step} ${(100 * share).toFixed(1)} % · ${found} entries`);
      },
    });
    if (terminal) process.stderr.write('\r\x1b[K');
    await print(`${out}: ${entries} things with ${names} names\n`);
    return 0;
  },
});
