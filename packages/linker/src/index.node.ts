export { openGazetteerFile, shippedGazetteer } from './gazetteer/open-gazetteer.node.ts';
export * from './index.ts';
export { diskCache } from './reconcile/disk-cache.node.ts';
