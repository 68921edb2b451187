declare module '*?worker&inline' {
  const WorkerFactory: new () => Worker;

  // biome-ignore lint/style/noDefaultExport: that is what such a module has
  export { WorkerFactory as default };
}

declare module '*.css' {}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One iteration of ForceAtlas2 over packed nodes (10 numbers each) and edges (3 numbers each), in place. */
  function iterate(settings: object, nodes: Float32Array, edges: Float32Array): void;

  // biome-ignore lint/style/noDefaultExport: that is what this module has
  export { iterate as default };
}

declare module '*?raw' {
  const text: string;

  // biome-ignore lint/style/noDefaultExport: that is what such a module has
  export { text as default };
}
