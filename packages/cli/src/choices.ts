import { UsageError } from '@dossier/schema';

/**
 * The one of some known names that an option gives, whatever its case.
 * @throws UsageError when there is no such name
 */
export function choiceFrom<T extends string>(where: string, name: string | undefined, known: readonly T[]): T {
  const found = known.find((one) => one.toLowerCase() === name?.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError('unknown-name', `there is no «${name}».`, { where, hint: `There are ${known.join(', ')}.` });
}
