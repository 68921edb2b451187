export { buildSite } from './build-site.node.ts';
export { buildViewer, VIEWER_DIST } from './build-viewer.node.ts';
export { renderViewer } from './render.ts';
