import { agreeOnNames } from './agree-on-names.ts';
import type { Name } from './analysis.ts';
import { findNamesAgain } from './find-names-again.ts';
import { mendNames } from './mend-names.ts';
import type { NameContext } from './name-context.ts';

/** The names of a document from those that were found in each sentence: mended, found again elsewhere, and of one mind about their classes. */
export function settleNames(names: readonly Name[], context: NameContext): Name[] {
  return agreeOnNames(findNamesAgain(mendNames(names, context), context), context);
}
