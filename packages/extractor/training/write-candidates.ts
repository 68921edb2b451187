/** Files of labelled candidates: `OUT.json` says what they are, `OUT.features` and `OUT.vectors` hold the numbers. */
import { writeFileSync } from 'node:fs';
import { ENTITY_TYPES, type EntityType, MODALITIES, RELATION_NAMES, type Relation } from '@dossier/schema';
import type { Analysis } from '../src/analysis/analysis.ts';
import { hashText } from '../src/statements/hash.ts';
import { fitsEnds } from '../src/statements/relation-of.ts';
import type { GoldStatement } from './align-gold.ts';
import type { Labelled } from './label-candidates.ts';

export interface LabelledArticle {
  readonly article: string;
  readonly analysis: Analysis;
  readonly statements: readonly GoldStatement[];
  readonly candidates: readonly Labelled[];
}

export function writeCandidates(articles: readonly LabelledArticle[], out: string): void {
  const features: number[] = [];
  const rows: Uint8Array[] = [];
  const lemmas: number[] = [];
  const described = articles.map(({ article, analysis, statements, candidates }) => {
    const width = analysis.words.length === 0 ? 0 : analysis.vectors.length / analysis.words.length;
    const rowOf = new Map<number, number>();
    const row = (word: number): number => {
      if (word < 0) return -1;
      const known = rowOf.get(word);
      if (known !== undefined) return known;
      rowOf.set(word, rows.length);
      lemmas.push(hashText(analysis.words[word]?.lemma.toLowerCase() ?? ''));
      rows.push(Uint8Array.from(analysis.vectors.slice(word * width, (word + 1) * width)));
      return rows.length - 1;
    };
    return {
      article,
      statements: statements.map(({ subject, relation, object }) => ({
        subject,
        relation,
        object: typeof object === 'string' ? object : `=${object.value}`,
      })),
      candidates: candidates.map(({ features: { present, words }, ...candidate }) => {
        features.push(...present);
        return { ...candidate, features: present.length, words: words.map(row) };
      }),
    };
  });
  const relations = RELATION_NAMES.filter((name) => name !== 'alsoKnownAs');
  const head = { relations, modalities: MODALITIES, allowed: allowedRelations(relations) };
  writeFileSync(`${out}.json`, JSON.stringify({ ...head, articles: described }));
  writeFileSync(`${out}.features`, Int32Array.from(features));
  writeFileSync(`${out}.lemmas`, Int32Array.from(lemmas));
  writeFileSync(`${out}.vectors`, Buffer.concat(rows));
}

/** Relations by the types of the ends, `Person>GPE`. */
function allowedRelations(relations: readonly Relation[]): Record<string, readonly Relation[]> {
  const types = Object.keys(ENTITY_TYPES) as EntityType[];
  const pairs = types.flatMap((from) => [...types, 'value' as const].map((to) => [from, to] as const));
  return Object.fromEntries(
    pairs.map(([from, to]) => [`${from}>${to}`, relations.filter((relation) => fitsEnds(relation, from, to))]),
  );
}
