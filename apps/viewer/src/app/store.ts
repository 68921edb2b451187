import { type Dossier, openDossier, rivalsOf } from '../core/dossier.ts';
import { FACETS, type FacetColumn, type FacetColumns, type FacetName, facetColumn } from '../core/facets.ts';
import { applyFilters, type FilterResult } from '../core/filter.ts';
import { adjust, type History, perform, redo, startHistory, undo } from '../core/history.ts';
import { findPaths, type Path } from '../core/paths.ts';
import { buildScene, type Scene } from '../core/scene.ts';
import { type SearchIndex, searchIndex } from '../core/search.ts';
import { type Command, INITIAL_VIEW, type ViewState } from '../core/view-state.ts';
import type { Opened } from '../import/read-files.ts';
import type { ImportNotes } from '../import/to-graph.ts';

/** All that the panels read at one moment; a new object whenever anything changed. */
export interface Snapshot {
  readonly view: ViewState;
  readonly filtered: FilterResult;
  readonly scene: Scene;
  readonly paths: readonly Path[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

let opened = 0;

/** A graph with all that is derived from it once. */
interface Prepared {
  readonly name: string;
  readonly notes: ImportNotes | undefined;
  readonly dossier: Dossier;
  readonly columns: FacetColumns;
}

/** Opens a graph step by step: between the steps the page answers its reader. */
export async function openStore({ graph, name, notes }: Opened, view?: ViewState): Promise<ViewerStore> {
  const rivals = await step(() => rivalsOf(graph));
  const dossier = await step(() => openDossier(graph, { undirected: notes?.undirected, rivals }));
  const columns = new Map<FacetName, FacetColumn>();
  for (const facet of FACETS) columns.set(facet, await step(() => facetColumn(dossier, facet)));
  const prepared = { name, notes, dossier, columns: Object.fromEntries(columns) as unknown as FacetColumns };
  return step(() => new ViewerStore(prepared, view));
}

/** Does something as a task of its own. */
async function step<T>(act: () => T): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve));
  return act();
}

/** A dossier that is open, its view and the history of views. */
export class ViewerStore {
  readonly dossier: Dossier;
  readonly name: string;
  /** Another one for each graph that is opened, were it the same file again. */
  readonly key = ++opened;
  /** What is to be said of a file that another program wrote. */
  readonly notes: ImportNotes | undefined;
  readonly columns: FacetColumns;
  #history: History;
  #snapshot: Snapshot;
  #search: SearchIndex | undefined;
  readonly #listeners = new Set<() => void>();

  constructor({ name, notes, dossier, columns }: Prepared, view: ViewState = INITIAL_VIEW) {
    this.name = name;
    this.notes = notes;
    this.dossier = dossier;
    this.columns = columns;
    this.#history = startHistory(view);
    this.#snapshot = this.#derive();
  }

  /** Built at the first search. */
  get search(): SearchIndex {
    this.#search ??= searchIndex(this.dossier);
    return this.#search;
  }

  readonly getSnapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Applies a command that can be undone. */
  perform(...commands: readonly Command[]): void {
    this.#set(perform(this.#history, (view) => commands.reduce((now, command) => command(now), view)));
  }

  /** Applies a command as part of the step before it. */
  adjust(command: Command): void {
    this.#set(adjust(this.#history, command));
  }

  undo(): void {
    this.#set(undo(this.#history));
  }

  redo(): void {
    this.#set(redo(this.#history));
  }

  #set(history: History): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#snapshot = this.#derive();
    for (const listener of this.#listeners) listener();
  }

  /** Recomputes only what the change of view touches. */
  #derive(): Snapshot {
    const { past, present: view, future } = this.#history;
    const before = this.#snapshot as Snapshot | undefined;
    const old = before?.view;
    const sameFilters = old && old.facets === view.facets && old.time === view.time && old.clock === view.clock;
    const filtered = sameFilters ? before!.filtered : applyFilters(this.dossier, this.columns, view);
    const scene =
      filtered === before?.filtered && sameScene(before!, view)
        ? before!.scene
        : buildScene(this.dossier, view, filtered);
    const paths = scene === before?.scene && view.path === old?.path ? before!.paths : this.#paths(view, filtered);
    return { view, filtered, scene, paths, canUndo: past.length > 0, canRedo: future.length > 0 };
  }

  #paths(view: ViewState, { passes }: FilterResult): readonly Path[] {
    const from = this.dossier.nodeIndex(view.path?.from ?? '');
    const to = this.dossier.nodeIndex(view.path?.to ?? '');
    return from === undefined || to === undefined ? [] : findPaths(this.dossier, passes, { from, to });
  }
}

/** Whether a view with equal filters draws the same statements as before; where a limit bites, what is selected is drawn beyond it. */
function sameScene({ view: a, scene }: Snapshot, b: ViewState): boolean {
  const limited = scene.available > scene.limit;
  const sameSelection = a.selection.nodes === b.selection.nodes && a.selection.pair === b.selection.pair;
  return (
    a.ego === b.ego &&
    a.hidden === b.hidden &&
    a.expanded === b.expanded &&
    a.limit === b.limit &&
    (!limited || sameSelection)
  );
}
