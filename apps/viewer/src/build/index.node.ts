export { buildSite } from './build-site.node.ts';
export { buildViewer, VIEWER_DIST } from './build-viewer.node.ts';
export { freshSite, freshViewer } from './fresh.node.ts';
export { renderViewer, withoutExamples } from './render.ts';
