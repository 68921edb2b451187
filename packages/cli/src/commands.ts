import type { Command } from './command.ts';

/** Each command's module is loaded when it is called: the model and the stores are heavy. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./commands/extract.ts')).extract,
  analyse: async () => (await import('./commands/analyse.ts')).analyse,
  explain: async () => (await import('./commands/explain.ts')).explain,
  verify: async () => (await import('./commands/verify.ts')).verify,
  add: async () => (await import('./commands/add.ts')).add,
  remove: async () => (await import('./commands/remove.ts')).remove,
  list: async () => (await import('./commands/list.ts')).list,
  build: async () => (await import('./commands/build.ts')).build,
  query: async () => (await import('./commands/query.ts')).query,
  path: async () => (await import('./commands/path.ts')).path,
  timeline: async () => (await import('./commands/timeline.ts')).timeline,
  contradictions: async () => (await import('./commands/contradictions.ts')).contradictions,
  entities: async () => (await import('./commands/entities.ts')).entities,
  diff: async () => (await import('./commands/diff.ts')).diff,
  validate: async () => (await import('./commands/validate.ts')).validate,
  sparql: async () => (await import('./commands/sparql.ts')).sparql,
  view: async () => (await import('./commands/view.ts')).view,
  gazetteer: async () => (await import('./commands/gazetteer.ts')).gazetteer,
  push: async () => (await import('./commands/push.ts')).push,
};
