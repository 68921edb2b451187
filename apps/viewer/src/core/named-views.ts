import { viewFromHash, viewToHash } from './url.ts';
import type { Command, NamedView, ViewState } from './view-state.ts';

const MOST_VIEWS = 40;
const LONGEST_NAME = 80;

/** The view without the views that are saved in it. */
function bare(view: ViewState): string {
  return viewToHash({ ...view, views: [] });
}

/** Saves the present view under a name; one of that name is replaced where it stands. */
export const saveView =
  (name: string): Command =>
  (view) => {
    const title = name.trim().slice(0, LONGEST_NAME);
    const saved = { name: title, hash: bare(view) };
    const known = view.views.some((other) => other.name === title);
    if (title === '' || (!known && view.views.length >= MOST_VIEWS)) return view;
    const views = known ? view.views.map((other) => (other.name === title ? saved : other)) : [...view.views, saved];
    return { ...view, views };
  };

/** Goes back to a saved view; those that are saved stay so. */
export const restoreView =
  (name: string): Command =>
  (view) => {
    const saved = view.views.find((other) => other.name === name);
    return saved ? { ...viewFromHash(saved.hash), views: view.views } : view;
  };

export const removeView =
  (name: string): Command =>
  (view) => ({ ...view, views: view.views.filter((other) => other.name !== name) });

/** Moves a saved view up or down in the list, so that views can be told as a story. */
export const moveView =
  (name: string, by: number): Command =>
  (view) => {
    const from = view.views.findIndex((other) => other.name === name);
    const to = Math.max(0, Math.min(view.views.length - 1, from + by));
    if (from < 0) return view;
    const views = view.views.toSpliced(from, 1).toSpliced(to, 0, view.views[from]!);
    return { ...view, views };
  };

/** The saved view that shows what is shown now. */
export function namedViewOf(view: ViewState): NamedView | undefined {
  if (view.views.length === 0) return undefined;
  const now = bare(view);
  return view.views.find(({ hash }) => hash === now);
}

/** A name that no saved view has yet. */
export function freeName(view: ViewState): string {
  let n = view.views.length + 1;
  while (view.views.some(({ name }) => name === `View ${n}`)) n++;
  return `View ${n}`;
}
