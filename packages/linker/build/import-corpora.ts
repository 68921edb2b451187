// Writes data/imported/corpora.tsv from the training parts of KnowledgeNet, FewRel and GUM in the development data:
//   npx tsx packages/linker/build/import-corpora.ts --data FOLDER
import { join } from 'node:path';
import { readGum } from '../bench/gum-graphs.ts';
import { dataFolder, type ImportedRow, idsBefore, isLatinName, writeImported } from './imported.ts';
import { readTable } from './table.ts';

/** How often a thing is called what, by which corpora, and of which type relations make it. */
interface Thing {
  readonly names: Map<string, number>;
  readonly types: Set<string>;
  readonly sources: Set<string>;
}

/** Places that are not governed. */
const NATURE_AND_BUILDINGS =
  /River|Lake|Mount|Sea\b|Ocean|Island|Bridge|Airport|Station|Park|Museum|Palace|Church|Temple|Square|Street|Building|Tower|Castle|Hall|House|Stadium|Arena|Peninsula|Canal|Bay|Forest|Valley|Desert|Gulf|Strait|Basin|Creek|Dam|Tunnel|Rail|Road|Highway|University|College/;

/** Names that many bodies bear; an article means its own. */
const SHARED =
  /^(The )?(Royal )?(Air Force|Army|Navy|Marines?|Police|Parliament|Senate|Congress|Government|Supreme Court|High Court|Court|Church|Party|University|College|School|Bank|Union|Council|Committee|Commission|Assembly|House|Cabinet|Administration|Board|Company|Corporation|Group|State|City|County|Coast Guard|National Guard|National Assembly|\w+ Party|Central Bank|Stock Exchange|Foreign Ministry|Defen[cs]e Ministry|(Ministry|Department) of [A-Z]\w+)$/;

/** What relations of these corpora take for a person now and then. */
const NO_PERSON =
  /(peoples?|Empire|dynasty|Congress|engineering|Americans?|United States|Program|Capitol|India|Drama Series)$|^(List of|History|Murder|Killing|Chief Justice|Member of|The |Lord |Architect)/;

const folder = dataFolder();
const known = idsBefore(['us-legislators', 'brands']);
const rows = [...gumRows(), ...[...things()].flatMap(([id, thing]) => rowOf(id, thing))];
writeImported('corpora', rows.filter(isWanted));

function isWanted({ id, types, label = '' }: ImportedRow): boolean {
  if (!/^Q\d+$/.test(id) || known.has(id) || SHARED.test(label)) return false;
  return types !== 'Person' || !NO_PERSON.test(label);
}

/** What GUM's annotators linked and called by a name, under its title in Wikipedia; persons by a name of at least two words. */
function gumRows(): ImportedRow[] {
  const map = join(folder, 'gum/wiki_map.tsv');
  const titles = new Map(
    readTable(map).map(({ title = '', qid = '' }) => [qid, untokenized(title.replaceAll('_', ' '))]),
  );
  return readGum(join(folder, 'gum/train'), map).flatMap(({ graph, gold }) =>
    graph.entities.flatMap(({ id: chain, type, aliases }): ImportedRow[] => {
      const id = gold.get(chain) ?? '';
      const label = titles.get(id) ?? '';
      if (aliases.length === 0 || !isLatinName(label) || (type === 'Person' && !label.includes(' '))) return [];
      const names = aliases.filter((name) => isCleanName(name) && /^(?!the ).* /i.test(name) && name !== label);
      const types = type === 'GPE' ? placeTypes(label) : type;
      return [{ id, types, weight: '3', label, names: names.slice(0, 3).join('|') }];
    }),
  );
}

/** Not a name with its town, its work or its owner. */
function isCleanName(name: string): boolean {
  return isLatinName(name) && !/,| ['’]s\b/.test(name);
}

function things(): Map<string, Thing> {
  const found = new Map<string, Thing>();
  for (const { surface = '', qid = '', count, type_hint: type = '', sources = '' } of readTable(
    join(folder, 'gazetteer/surface_qid.tsv'),
  )) {
    const thing = found.get(qid) ?? { names: new Map(), types: new Set(), sources: new Set() };
    found.set(qid, thing);
    const name = untokenized(surface);
    thing.names.set(name, (thing.names.get(name) ?? 0) + Number(count));
    if (type !== '') thing.types.add(type);
    for (const source of sources.split(',')) thing.sources.add(source);
  }
  return found;
}

/** A name as it is printed: corpora set blanks around marks, escape parentheses and tell namesakes apart in them. */
function untokenized(surface: string): string {
  return surface
    .replaceAll('%28', '(')
    .replaceAll('%29', ')')
    .replace(/ \(.*\)$/, '')
    .replace(/ ([,.'’])/g, '$1')
    .replace(/ ([-–]) /g, '$1')
    .replace(/ ?['’]s$/, '');
}

function rowOf(id: string, { names, types, sources }: Thing): ImportedRow[] {
  const type = types.has('LOC') ? 'LOC' : [...types].sort()[0];
  const isPerson = type === 'PER';
  const good = [...names].filter(
    ([name]) => isCleanName(name) && (!isPerson || (name.includes(' ') && !/ of | from /.test(name))),
  );
  good.sort(([a, many], [b, more]) => more - many || b.length - a.length || (a < b ? -1 : 1));
  const [label, ...others] = good.map(([name]) => name);
  if (type === undefined || label === undefined) return [];
  if (isPerson && !sources.has('knowledgenet') && sources.size === 1) return [];
  const surname = label.split(' ').at(-1);
  const further = others.filter((name) => name.includes(' ') && (!isPerson || name.split(' ').at(-1) === surname));
  const total = good.reduce((sum, [, count]) => sum + count, 0);
  return [
    {
      id,
      types: guideTypes(type, label),
      weight: weightOf(total, sources.size),
      label,
      names: further.slice(0, 2).join('|'),
    },
  ];
}

function guideTypes(type: string, label: string): string {
  if (type === 'PER') return 'Person';
  if (type === 'ORG') return 'Organization';
  return type === 'FAC' ? 'Location' : placeTypes(label);
}

function placeTypes(label: string): string {
  return NATURE_AND_BUILDINGS.test(label) ? 'Location' : 'GPE/Location';
}

function weightOf(count: number, corpora: number): string {
  if (corpora > 2 || count >= 8) return '4';
  return corpora > 1 || count >= 2 ? '3' : '2';
}
