import { lemmaKey } from '../encoder/encoder.ts';

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

/** The lemma of a word: what the lexicon has for the form or, but for names, its lower case; else what the script makes. */
export function lemmaOf(
  { form, upos }: { readonly form: string; readonly upos: string },
  lexicon: ReadonlyMap<string, string>,
  script: LemmaScript,
): string {
  const known =
    lexicon.get(lemmaKey(form, upos)) ??
    (upos === 'PROPN' ? undefined : lexicon.get(lemmaKey(form.toLowerCase(), upos)));
  return known ?? (script(form) || form);
}
