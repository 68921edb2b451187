import { DossierError, UsageError } from '@dossier/schema';
import { startProgress } from './progress.ts';
import { warn } from './streams.ts';

/**
 * Works through inputs one after the other; one that fails is reported and the rest go on.
 * @returns the exit code: 0 when all went well, 1 when some failed
 * @throws UsageError when there is nothing to do
 */
export async function eachInput(
  command: string,
  inputs: readonly string[],
  work: (input: string) => Promise<void>,
): Promise<number> {
  if (inputs.length === 0) {
    throw new UsageError('no-input', 'there is no input.', {
      where: `dossier ${command}`,
      hint: 'Name files, or - for stdin.',
    });
  }
  const progress = startProgress(inputs.length);
  let failed = 0;
  for (const input of inputs) {
    progress.step(input);
    try {
      await work(input);
    } catch (error) {
      if (!(error instanceof DossierError) || error instanceof UsageError) throw error;
      progress.done();
      warn(error.message);
      failed += 1;
    }
  }
  progress.done();
  if (failed > 0 && inputs.length > 1) warn(`${failed} of ${inputs.length} inputs failed; the others are done.`);
  return failed > 0 ? 1 : 0;
}
