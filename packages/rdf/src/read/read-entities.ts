import { ENTITY_TYPE_NAMES, type Entity, InputError, type Mention, type MentionKind } from '@dossier/schema';
import { aliasKey, inNaturalOrder, inPlaces, mentionKey } from '../model/order.ts';
import { HEAD, PASSAGE } from '../model/span-quads.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { DCTERMS, DOSSIER, OWL, RDFS, SKOS, valueWord } from '../terms/vocabulary.ts';
import { optional, type ReadContext } from './context.ts';
import { readSpan, sourceOf } from './read-spans.ts';

/** The entities, in no order. */
export function readEntities(context: ReadContext): Entity[] {
  const { nodes, iris, places } = context;
  const mentions = mentionsByEntity(context);
  return ENTITY_TYPE_NAMES.flatMap((type) =>
    nodes.subjectsOfType(NAMESPACES.dossier + type).flatMap((node) => {
      const id = iris.idOf('entity', node);
      if (id === undefined) return [];
      const aliases = nodes.values(node, SKOS.altLabel).map(({ value }) => value);
      const own = inNaturalOrder(mentions.get(node) ?? [], mentionKey(places));
      return [
        {
          id,
          type,
          label: nodes.text(node, RDFS.label) ?? '',
          aliases: inPlaces(inNaturalOrder(aliases, aliasKey), nodes.text(node, DOSSIER.aliasOrder)),
          ...optional('wikidata', wikidataOf(context, node)),
          ...optional('description', nodes.text(node, DCTERMS.description)),
          mentions: inPlaces(own, nodes.text(node, DOSSIER.mentionOrder)),
        },
      ];
    }),
  );
}

function wikidataOf({ nodes }: ReadContext, node: string): string | undefined {
  const links = [...nodes.values(node, SKOS.exactMatch), ...nodes.values(node, OWL.sameAs)];
  const link = links.find(({ value }) => value.startsWith(NAMESPACES.wd));
  return link?.value.slice(NAMESPACES.wd.length);
}

function mentionsByEntity(context: ReadContext): Map<string, Mention[]> {
  const { nodes } = context;
  const found = new Map<string, Mention[]>();
  for (const node of nodes.subjectsOfType(DOSSIER.Mention.value)) {
    const entity = nodes.text(node, DOSSIER.mentionOf) ?? '';
    const mention = readMention(context, node);
    const list = found.get(entity);
    if (list) list.push(mention);
    else found.set(entity, [mention]);
  }
  return found;
}

function readMention(context: ReadContext, node: string): Mention {
  const source = sourceOf(context, node);
  const span = readSpan(context, node, { names: PASSAGE, source });
  const head = readSpan(context, node, { names: HEAD, source });
  const kind = valueWord(context.nodes.text(node, DOSSIER.mentionKind) ?? '') as MentionKind;
  if (span && head) return { article: source.article.id, ...span, kind, head };
  throw new InputError('bad-mention', `${node} lacks its span.`, { where: context.where });
}
