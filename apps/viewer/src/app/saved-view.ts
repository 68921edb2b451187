import { viewFromHash, viewToHash } from '../core/url.ts';
import { INITIAL_VIEW, type ViewState } from '../core/view-state.ts';

/** The view in a file that `Share` saved; undefined when the file is something else. What it holds goes through the checks of an address. */
export function readSavedView(text: string): ViewState | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('facets' in data) || !('selection' in data)) return undefined;
    return viewFromHash(viewToHash({ ...INITIAL_VIEW, ...data } as ViewState));
  } catch {
    return undefined;
  }
}
