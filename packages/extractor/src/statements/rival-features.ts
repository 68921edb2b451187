import type { Candidate } from './candidates.ts';
import { type Add, bucket, F, type View } from './feature-view.ts';
import { hashText, mix } from './hash.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import type { WordTable } from './word-table.ts';

/** How many candidates of an article share something; by hash of what. */
export type Rivals = ReadonlyMap<number, number>;

const SAME_PAIR = F('same-pair');
const SAME_PAIR_READ = F('same-pair-read');
const SUBJECT_READ = F('subject-read');
const OBJECT_READ = F('object-read');
const IN_SENTENCE = F('in-sentence');

/** Counts, over all candidates: of the same two things, of those that rules read, of each end in its sentence. */
export function countRivals(table: WordTable, candidates: readonly Candidate[]): Rivals {
  const counts = new Map<number, number>();
  const count = (key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { proposals } of candidates) {
    const keys = rivalKeys(table, proposals[0]);
    count(keys.pair);
    count(keys.sentence);
    if (proposals[0].rule === 'path') continue;
    count(keys.pairRead);
    count(keys.subject);
    count(keys.object);
  }
  return counts;
}

function rivalKeys({ entity, sentence }: WordTable, { subject, object, anchor }: Proposal) {
  const from = entity[subject] ?? -1;
  const to = isValueDraft(object) ? mix(hashText(object.text), 1) : (entity[object] ?? -1);
  const pair = mix(Math.min(from, to), Math.max(from, to));
  const place = sentence[anchor] ?? -1;
  return {
    pair: mix(SAME_PAIR, pair),
    pairRead: mix(SAME_PAIR_READ, pair),
    subject: mix(mix(SUBJECT_READ, place), from),
    object: mix(mix(OBJECT_READ, place), to),
    sentence: mix(IN_SENTENCE, place),
  };
}

/** Whether the two meet in other sentences, and what else the rules read of each in this one. */
export function addRivals(add: Add, { table, first }: View, rivals: Rivals): void {
  const keys = rivalKeys(table, first);
  const read = first.rule === 'path' ? 0 : 1;
  const others = (key: number, own: number) => Math.min((rivals.get(key) ?? 0) - own, 3);
  add(SAME_PAIR, others(keys.pair, 1), read);
  add(SAME_PAIR_READ, others(keys.pairRead, read), read);
  add(SUBJECT_READ, others(keys.subject, read), read);
  add(OBJECT_READ, others(keys.object, read), read);
  add(IN_SENTENCE, bucket(rivals.get(keys.sentence) ?? 0));
}
