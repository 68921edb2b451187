export type { ByteSource } from './gazetteer/byte-source.ts';
export { type GazetteerEntry, type GazetteerRecord, isQid, type NameHit, type NameKind } from './gazetteer/entry.ts';
export {
  findByName,
  type Gazetteer,
  gazetteerOf,
  layerGazetteers,
  openGazetteer,
  unpackGazetteer,
} from './gazetteer/gazetteer.ts';
export { encodeGazetteer, GAZETTEER_FORMAT, type GazetteerInfo } from './gazetteer/gazetteer-file.ts';
export { parseUserTable } from './gazetteer/user-table.ts';
export { applyLinks } from './graph/apply-links.ts';
export { type LinkCorrections, parseLinkCorrections } from './graph/corrections.ts';
export { decideLinks, type LinkGraphOptions, linkGraph, linkInput } from './graph/link-graph.ts';
export { type SuspiciousPair, suspiciousPairs } from './graph/suspicious-pairs.ts';
export type { LinkableEntity, LinkDecision, RankedCandidate } from './linking/link-entity.ts';
export { createLinker, type Linker, type LinkerOptions, type LinkInput } from './linking/linker.ts';
export { nameKey } from './name/name-key.ts';
export { type ReconcileOptions, type ReconciliationCache, reconcileGraph } from './reconcile/reconcile-graph.ts';
export {
  type ReconciliationCandidate,
  type ReconciliationManifest,
  type ReconciliationQuery,
  type ReconciliationService,
  reconciliationService,
  type ServiceOptions,
} from './reconcile/service.ts';
