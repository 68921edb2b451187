import { lemmaKey } from '../encoder/encoder.ts';
import { regularLemma } from './regular-lemma.ts';

/** Makes a lemma from a form. */
export type LemmaScript = (form: string) => string;

/**
 * Reads an edit script (as in Chrupała 2006): `=be` replaces the form; else a letter for the casing (L lower case, K kept,
 * T first character upper case), the number of characters to strip from the end, `+`, and what to add: `L3+y` makes
 * "city" of "Cities". What is no such script keeps the form.
 */
export function readLemmaScript(script: string): LemmaScript {
  if (script.startsWith('=')) return () => script.slice(1);
  const [, casing, strip, add] = /^([LKT])(\d+)\+(.*)$/s.exec(script) ?? ['', 'K', '0', ''];
  const cased = casing === 'L' ? lower : casing === 'T' ? title : kept;
  return (form) => {
    const base = cased(form);
    return base.slice(0, Math.max(0, base.length - Number(strip))) + add;
  };
}

const kept = (form: string) => form;
const lower = (form: string) => form.toLowerCase();
const title = (form: string) => form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase();

const ADDRESS = /:\/\/|^www\.|\S@\S/i;

/**
 * The lemma of a word: what the lexicon has for the form or, but for names, its lower case; else what spelling rules make of a
 * regular form; else what the script makes. Names keep their capitals and get one where they have none; addresses stay as they are.
 */
export function lemmaOf(
  { form, upos, xpos = '' }: { readonly form: string; readonly upos: string; readonly xpos?: string },
  lexicon: ReadonlyMap<string, string>,
  script: LemmaScript,
): string {
  const known = lexicon.get(lemmaKey(form, upos));
  if (known !== undefined || ADDRESS.test(form)) return known ?? form;
  if (upos === 'PROPN') return nameLemma(form, script, xpos);
  const lowered = form.toLowerCase();
  const regular = upos === 'NOUN' || upos === 'VERB' ? regularLemma(lowered, xpos) : undefined;
  return lexicon.get(lemmaKey(lowered, upos)) ?? regular ?? (script(form) || form);
}

/** What a script makes of a name: in capitals where the form has them, and where the script would keep them. */
function nameLemma(form: string, script: LemmaScript, tag: string): string {
  const known = tag === 'NNP' && /^\p{Ll}+$/u.test(form) ? title(form) : form;
  const lemma = script(known) || known;
  return known === form && form.toLowerCase().startsWith(lemma) ? form.slice(0, lemma.length) : lemma;
}
