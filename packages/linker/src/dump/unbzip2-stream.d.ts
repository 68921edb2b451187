declare module 'unbzip2-stream' {
  /** A decompressing stream of the old kind; streams that follow each other in one file are read on. */
  // biome-ignore lint/style/noDefaultExport: the package has one
  export default function unbzip2Stream(): NodeJS.ReadWriteStream;
}
