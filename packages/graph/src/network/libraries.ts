import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

// These are CommonJS modules whose types claim a default export: what is imported is the function itself.
const callable = <T>(module: { readonly default: T }): T => module as unknown as T;

export const louvain = callable(louvainModule);
export const forceAtlas2 = callable(forceAtlas2Module);
export const betweenness = callable(betweennessModule);
export const pagerank = callable(pagerankModule);
