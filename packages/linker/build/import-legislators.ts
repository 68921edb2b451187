// Writes data/imported/us-legislators.tsv from the table of sitting members of Congress in the development data:
//   npx tsx packages/linker/build/import-legislators.ts --data FOLDER
import { join } from 'node:path';
import { dataFolder, idsBefore, writeImported } from './imported.ts';
import { readTable } from './table.ts';

const known = idsBefore([]);
const members = readTable(join(dataFolder(), 'gazetteer/us_legislators_current.tsv'));
writeImported('us-legislators', members.filter(({ qid = '' }) => /^Q\d+$/.test(qid) && !known.has(qid)).map(rowOf));

function rowOf({ qid = '', name = '', aliases = '', chamber, party = '', wikipedia = '' }: Record<string, string>) {
  const label = wikipedia.replace(/ \(.*/, '') || name;
  const names = new Set([name, ...aliases.split('|')].filter((one) => one !== '' && one !== label));
  const isSenator = chamber === 'U.S. Senate';
  const titles = isSenator ? 'senator sen' : 'representative rep congressman congresswoman';
  return {
    id: qid,
    types: 'Person',
    weight: isSenator ? '4' : '3',
    countries: 'US',
    label,
    names: [...names].join('|'),
    context: `${titles} ${party.toLowerCase()}`,
  };
}
