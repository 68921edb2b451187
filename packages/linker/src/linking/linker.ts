import { type Gazetteer, layerGazetteers } from '../gazetteer/gazetteer.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { type Anchor, contextOf } from './link-context.ts';
import type { LinkableEntity, LinkDecision, RankedCandidate } from './link-entity.ts';
import { rankCandidates } from './score.ts';

/** What may be set. */
export interface LinkerOptions {
  /** The belief from which on an entity is linked, 0.5 to 1. */
  readonly threshold?: number;
}

/** A text's entities, with how often each is named, and its words. */
export interface LinkInput {
  readonly entities: readonly (LinkableEntity & { readonly mentions: number })[];
  /** What the text speaks of for certain: ids with how often each is named. */
  readonly known?: readonly { readonly id: string; readonly mentions: number }[];
  readonly words: ReadonlySet<string>;
}

/** Links the entities of one text, or abstains. */
export interface Linker {
  readonly gazetteer: Gazetteer;
  link(input: LinkInput): LinkDecision[];
}

const THRESHOLD = 0.7;
const ANCHOR = 0.85;
const SHOWN = 3;
const NOWHERE = contextOf([], new Set());

/**
 * A linker over a gazetteer, or over several of which the first weighs most. Deterministic, without state: first what is plain
 * without any context, then everything in the context of what was plain.
 */
export function createLinker(gazetteers: Gazetteer | readonly Gazetteer[], options: LinkerOptions = {}): Linker {
  const gazetteer = layerGazetteers('lookup' in gazetteers ? [gazetteers] : gazetteers);
  const threshold = options.threshold ?? THRESHOLD;
  return { gazetteer, link: (input) => linkAll(input, gazetteer, threshold) };
}

function linkAll({ entities, known = [], words }: LinkInput, gazetteer: Gazetteer, threshold: number): LinkDecision[] {
  const candidates = entities.map((entity) => candidatesFor(entity, gazetteer));
  const anchors = entities.map((entity, index) => anchorOf(entity, candidates[index] as Candidate[]));
  const certain = known.flatMap(({ id, mentions }) => {
    const entry = gazetteer.entry(id);
    return entry === undefined ? [] : [{ entry, mentions }];
  });
  return entities.map((entity, index) => {
    const around = anchors.filter((anchor, at) => anchor !== undefined && at !== index) as Anchor[];
    const others = [...certain, ...around];
    const own = candidates[index] as Candidate[];
    const ranked = own.length === 0 ? [] : rankCandidates(entity, own, contextOf(others, words));
    return decide({ entity, ranked, own, threshold });
  });
}

/** What an entity surely is, whatever the context. */
function anchorOf(entity: LinkInput['entities'][number], candidates: readonly Candidate[]): Anchor | undefined {
  const [best] = rankCandidates(entity, candidates, NOWHERE);
  if (best === undefined || best.score < ANCHOR) return undefined;
  const { entry } = candidates.find(({ entry: { id } }) => id === best.id) as Candidate;
  return { entry, mentions: entity.mentions };
}

interface Decided {
  readonly entity: LinkableEntity;
  readonly ranked: readonly RankedCandidate[];
  readonly own: readonly Candidate[];
  readonly threshold: number;
}

function decide({ entity, ranked, own, threshold }: Decided): LinkDecision {
  const candidates = ranked.slice(0, SHOWN);
  const [best] = ranked;
  if (best === undefined) return { entity: entity.id, score: 0, reason: 'no such name is known', candidates };
  if (best.score < threshold) {
    return {
      entity: entity.id,
      score: best.score,
      reason: `not sure enough: ${best.label} (${best.reason})`,
      candidates,
    };
  }
  const { entry } = own.find(({ entry: { id } }) => id === best.id) as Candidate;
  const { id, label, types } = entry;
  return { entity: entity.id, link: { id, label, types }, score: best.score, reason: best.reason, candidates };
}
