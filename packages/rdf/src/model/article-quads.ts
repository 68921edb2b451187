import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { dayLiteral, integerLiteral, textLiteral } from '../terms/literals.ts';
import { type GraphTerm, iri, type Literal, type NamedNode, type Quad } from '../terms/terms.ts';
import { DOSSIER, PROV, RDF, SCHEMA } from '../terms/vocabulary.ts';
import { type ArticleContext, describe, type RdfOptions } from './context.ts';

const optional = (value: string | undefined, where: string) =>
  value === undefined ? undefined : textLiteral(value, where);

/** What is known of an article: schema.org's terms, its text, and the text's hash and length. */
export function articleQuads(
  { article, node, offsets }: ArticleContext,
  graph: GraphTerm,
  options: RdfOptions,
): Quad[] {
  const quads: Quad[] = [];
  const { add } = describe(node, graph, quads);
  add(RDF.type, SCHEMA.NewsArticle);
  add(RDF.type, PROV.Entity);
  add(SCHEMA.headline, optional(article.title, article.id));
  addUrl(article.url, add, article.id);
  add(SCHEMA.publisher, optional(article.publisher, article.id));
  add(SCHEMA.author, optional(article.author, article.id));
  addDay(article.published, { edge: 'first', typed: SCHEMA.datePublished, exact: DOSSIER.publishedExact, add });
  add(SCHEMA.inLanguage, textLiteral(article.language, article.id));
  add(DOSSIER.charCount, integerLiteral(offsets.length));
  add(DOSSIER.textSha256, textLiteral(bytesToHex(sha256(utf8ToBytes(offsets.text)))));
  if (options.text === false) return quads;
  add(SCHEMA.articleBody, textLiteral(offsets.text, article.id));
  // Offsets point into the NFC text; a text in another form must still be given back as it was.
  if (!offsets.exact) add(DOSSIER.sourceText, textLiteral(article.text, article.id));
  return quads;
}

type Add = (predicate: NamedNode, object: NamedNode | Literal | undefined) => void;

/** An address as an IRI, percent-encoded where need be, and its exact characters where that changed it or it is no address. */
function addUrl(url: string | undefined, add: Add, where: string): void {
  if (url === undefined) return;
  const exact = textLiteral(url, where);
  const address = webAddress(url);
  if (address !== undefined) add(SCHEMA.url, iri(address));
  if (address !== url) add(DOSSIER.urlExact, exact);
}

/** An http(s) address made of the characters that every store takes in an IRI; undefined when the text is none. */
export function webAddress(url: string): string | undefined {
  const encoded = url.replace(/[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]/gu, encodeURIComponent);
  return /^https?:\/\/[A-Za-z0-9.:@_-]+(?:[/?#][^#]*(?:#[^#]*)?)?$/.test(encoded) && URL.canParse(encoded)
    ? encoded
    : undefined;
}

interface DayOptions {
  readonly edge: 'first' | 'last';
  readonly typed: NamedNode;
  readonly exact: NamedNode;
  readonly add: Add;
}

/** A day that can be compared, and the exact words where they say more or less than that day. */
export function addDay(text: string | undefined, { edge, typed, exact, add }: DayOptions): void {
  if (text === undefined) return;
  const day = dayLiteral(text, edge);
  add(typed, day);
  if (day?.value !== text) add(exact, textLiteral(text));
}
