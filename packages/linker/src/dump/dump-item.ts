/** What a gazetteer needs to know of an item of Wikidata. */
export interface DumpItem {
  readonly id: string;
  readonly label: string | undefined;
  readonly aliases: readonly string[];
  /** Classes of which it is an instance (P31). */
  readonly classes: readonly string[];
  /** Classes of which it, being a class, is a subclass (P279). */
  readonly superclasses: readonly string[];
  /** Countries it lies in or belongs to (P17), or is a citizen of (P27). */
  readonly countries: readonly string[];
  /** Pages about it in the wikis of the Wikimedia projects. */
  readonly sitelinks: number;
}

/** Reads the lines of a dump one after the other; an item comes out when it is whole. */
export interface ItemReader {
  read(line: string): DumpItem | undefined;
  /** The last item, if it is still open. */
  end(): DumpItem | undefined;
}
