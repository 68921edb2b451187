/** Words that keep their full stop: what the token before white space is when it ends in one. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Titles and the like: a name or a number follows, never a new sentence. */
const BEFORE_NAME = words(`
  Mr. Mrs. Ms. Mx. Messrs. Mmes. Mme. Mlle. Dr. Drs. Prof. Rev. Fr. Hon. St. Ste. Ft. Mt. Gen. Lt. Col. Maj. Capt. Cmdr. Cpl.
  Sgt. Pvt. Adm. Brig. Sen. Sens. Rep. Reps. Gov. Govs. Pres. Supt. Det. Insp. Amb. Atty. Asst. Assoc. vs. v. Attn. cf. viz. ca.
  approx. esp. e.g. i.e. eg. ie. incl. a.k.a. f/k/a. resp. Sec. Para. Vol. Ed. Eds. ed. eds. trans.`);

/** May end a sentence or not: kept inside a paragraph. */
const ANYWHERE = words(`
  Inc. Corp. Co. Cos. Ltd. LLC. Bros. Jr. Sr. Jan. Feb. Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri.
  Ave. Blvd. Rd. Hwy. Pkwy. Dept. Univ. Assn. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ind. Kan. Ky. La. Md. Mich. Minn. Mo.
  Mont. Neb. Nev. Okla. Ont. Pa. Que. Tenn. Tex. Va. Vt. Wis. Wyo. al. ext. div. dept. est. min. mins. max. hr. hrs. yr. yrs. lb.
  lbs. oz. mi. tel. Tel. Fax. Mob.`);

/** Words too, if no number follows: "No. 5" against "No." */
const BEFORE_NUMBER = words(
  'No. Nos. no. nos. Art. art. Fig. fig. Figs. figs. Sat. Sun. Mar. Apr. Jun. Jul. p. pp. c. b. d. r. ch. sec. vol. Ch.',
);

/** Words too, unless a comma comes before or after: "Springfield, Ill., ..." */
const AFTER_COMMA = words('Ill. Mass. Miss. Wash. Ore. Me. Ala. Ida. Cal. La. Pa. Del.');

/** Their stop ends the sentence as well when one ends there (EWT writes "etc", "."). */
const MAY_END = words('etc. a.m. p.m. A.M. P.M.');

const STARTERS = words(`
  The A An This That These Those It He She They We You I In On At But And Or So As If When While After Before For From Since There
  Here What Who Why How His Her Their Its Our My No Not Yes All Some Many Most However Meanwhile According`);

const ACRONYM = /^(?:\p{L}\.){2,}$|^(?:\p{L}{1,4}\.)+\p{L}{1,3}\.$/u;
const INITIAL = /^\p{Lu}\.$/u;

/** What stands around a word that ends in a full stop. */
export interface Surroundings {
  /** The chunk before and after, without white space; empty at the edges of a paragraph. */
  readonly before: string;
  readonly after: string;
}

/** Whether the full stop at the end of `word` is part of the word ("Mr.") and no token of its own. */
export function keepsFullStop(word: string, { before, after }: Surroundings): boolean {
  if (/^\d{1,2}\.$/.test(word)) return (before === '' || /[.!?:]$/.test(before)) && after !== '';
  if (BEFORE_NAME.has(word)) return after !== '';
  if (BEFORE_NUMBER.has(word) && /^[\d#]/.test(after)) return true;
  if (AFTER_COMMA.has(word)) return before.endsWith(',') && after !== '';
  if (ANYWHERE.has(word)) return after !== '' && !STARTERS.has(after);
  if (MAY_END.has(word)) return after !== '' && !/^["“'‘([]*\p{Lu}/u.test(after);
  if (INITIAL.test(word)) return isInitial(word, { before, after });
  if (word === 'U.S.' || word === 'D.C.') return true;
  return ACRONYM.test(word) && after !== '' && !(STARTERS.has(after) && /^\p{Ll}/u.test(word));
}

/** "J. Smith", "George W. Bush", but not "Plan B. The ..." */
function isInitial(word: string, { before, after }: Surroundings): boolean {
  if (!/^["“]?\p{Lu}/u.test(after) || STARTERS.has(after)) return false;
  return word !== 'I.' || /^\p{Lu}/u.test(before);
}

/** Whether a full stop belongs to the word before it when a comma or the like follows at once: "Inc.," */
export function keepsInnerFullStop(word: string): boolean {
  return /^\p{L}[\p{L}.]*\.$/u.test(word);
}
