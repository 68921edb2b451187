export { buildFromDump } from './dump/build-from-dump.node.ts';
export type { DumpOptions, DumpProgress } from './dump/dump-build.node.ts';
export { openGazetteerFile, shippedGazetteer } from './gazetteer/open-gazetteer.node.ts';
export * from './index.ts';
export { diskCache } from './reconcile/disk-cache.node.ts';
