import { InputError } from '@dossier/schema';
import { francAll } from 'franc-min';

/** Below so many letters trigrams tell too little, and a Latin text is taken as English. */
const ENOUGH_LETTERS = 60;
/** English scores 1 on English news, under 0.75 on that of other European languages. */
const ENGLISH_SCORE = 0.8;

/**
 * Refuses a text that is plainly in another language: read as English it would give false statements.
 * @throws InputError with the language's ISO 639-3 code
 */
export function requireEnglish(text: string, where: string): void {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || (letters < ENOUGH_LETTERS && latin * 2 > letters)) return;
  const ranking = francAll(sample);
  const english = ranking.find(([language]) => language === 'eng')?.[1] ?? 0;
  if (english >= ENGLISH_SCORE) return;
  throw new InputError('not-english', `this does not read as English (rather as «${ranking[0]?.[0] ?? 'und'}»).`, {
    where,
    hint: 'Dossier reads English news; --any-language reads it all the same.',
  });
}
