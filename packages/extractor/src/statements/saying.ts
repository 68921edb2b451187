import { isSpeech } from '../clauses/speakers.ts';
import { isVerb, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { type Reading, typeOf } from './reading.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of finding and telling beyond those of speech proper: "the inquiry determined that", "a poll put him ahead". */
const REPORTING = words(`
  determine reveal counter-claim claim opine lament reassert underscore underline recommend theorise theorize posit worry suspect hint imply retort
  remind reassure announce concur conclude chant joke vent tweet blog read
`);

/** Whether a word is a verb of saying, thinking or finding out. */
export function isSaying(tree: Tree, word: number): boolean {
  return isSpeech(tree, word) || (isVerb(tree, word) && REPORTING.has(lemmaOf(tree, word)));
}

/** Verbs of saying whose bare object is a thing that is there, not what is said: "find resources to build". */
export const PERCEIVING = words('find see show feel read see expect know reveal quote cite mention');

/** What somebody is who thinks that his clause is so: "analysts are sceptical that". */
export const STANCES = words(
  'concerned skeptical sceptical confident hopeful afraid worried sure certain convinced optimistic pessimistic adamant doubtful fearful clear aware',
);

/** Nouns whose clause is what somebody holds or alleges: "their belief that", "expressed concern that". */
export const CLAIMS = words(`
  claim allegation belief assertion accusation argument concern fear hope suspicion suggestion warning statement announcement report view opinion
  complaint charge conclusion confidence doubt rumour rumor prediction finding estimate
`);

/** What people do with words and documents: "released a statement saying", "voiced fears that". */
export const UTTERING = words(
  'release issue publish launch make express voice write send give repeat reiterate post file raise chant sign deliver put_out tweet circulate submit',
);

const SPEAKERS = new Set(['Person', 'Organization', 'Group', 'GPE', 'Work']);

/** What tells something though it is an event or a matter: "the investigation found that". */
const TELLING = words(
  'study report survey poll investigation inquiry analysis research review resolution ruling statement document article figures data statistics findings audit email letter memo post',
);

/** Whether a word stands for somebody or something in whose mouth a text can put something. */
export function maySpeak(reading: Reading, word: number): boolean {
  if (SPEAKERS.has(typeOf(reading, word) ?? '')) return true;
  return (
    typeOf(reading, word) !== undefined &&
    TELLING.has(lemmaOf(reading.tree, word)) &&
    wordAt(reading.tree, word).upos === 'NOUN'
  );
}
