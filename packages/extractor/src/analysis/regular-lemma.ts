/**
 * Lemmas of regular inflected forms by the spelling rules of English (as in Minnen, Carroll and Pearce 2001): for words that the
 * lexicon lacks, of which a script learned by example makes "librarie" and "immers".
 */

const set = (list: string) => new Set(list.trim().split(/\s+/));

const IES_TO_IE =
  set(`movies cookies zombies calories rookies genies prairies brownies hippies junkies pixies selfies hoodies
  smoothies foodies birdies bookies veggies aunties sorties townies groupies caddies collies magpies eyries reveries ties pies lies dies`);
const VES_TO_F = /^(.*(?:wol|hal|cal|shel|sel|el|lea|thie|loa|shea|scar))ves$/;
const VES_TO_FE = /^(.*(?:kni|wi|li))ves$/;
const ACHES = /(?:^|head|tooth|heart|back|stomach|belly|ear|c|must)aches$|(?:niche|avalanche|quiche|psyche|creche)s$/;
const OES_TO_OE = /^(?:.*sho|tipto|to|fo|cano|wo|ho|obo|alo|thro)es$/;
const USES_TO_USE = /(?:o|a|exc|ref|ab|acc|conf|am|inf|perc|diff|^|re|mis)uses$/;

/** Plurals that are their own lemmas in the treebanks. */
const ONLY_PLURAL =
  set(`surroundings politics means remains goods thanks arrears clothes pants whereabouts headquarters trousers
  regards auspices savings jeans proceedings electronics economics billiards genetics scissors sunglasses furnishings dynamics
  species series earnings greetings outskirts belongings statistics ethics physics mathematics athletics gymnastics news kudos shorts
  panties glasses pajamas premises throes`);
const SES_TO_SIS = /(?:analy|paraly|cataly|synthe|hypothe|paren|cri|oa|diagno|progno|empha)ses$/;

/** The singular of a plural noun. */
function singular(form: string): string {
  if (ONLY_PLURAL.has(form)) return form;
  if (/[^m]men$/.test(form) && form.length > 4) return `${form.slice(0, -2)}an`;
  if (/children$/.test(form)) return form.slice(0, -3);
  if (SES_TO_SIS.test(form)) return `${form.slice(0, -2)}is`;
  if (VES_TO_F.test(form)) return form.replace(VES_TO_F, '$1f');
  if (VES_TO_FE.test(form)) return form.replace(VES_TO_FE, '$1fe');
  return withoutS(form);
}

/** The form without the ending -s, -es or -ies. */
function withoutS(form: string): string {
  if (!/[^s]s$/.test(form) || /(?:[^aeio]us|[^e]is)$/.test(form)) return /sses$/.test(form) ? form.slice(0, -2) : form;
  if (/ies$/.test(form)) return IES_TO_IE.has(form) || form.length < 5 ? form.slice(0, -1) : `${form.slice(0, -3)}y`;
  if (/(?:x|ss|zz|ch|sh)es$/.test(form)) return ACHES.test(form) ? form.slice(0, -1) : form.slice(0, -2);
  if (/oes$/.test(form)) return OES_TO_OE.test(form) ? form.slice(0, -1) : form.slice(0, -2);
  if (/uses$/.test(form)) return USES_TO_USE.test(form) ? form.slice(0, -1) : form.slice(0, -2);
  return form.slice(0, -1);
}

/** What takes an -e again: the stems that the general rules below would leave without, and those that they would give one. */
const WITH_E =
  set(`interfer adher persever rever coher explor ignor restor ador implor deplor conven interven superven contraven
  scen postpon condon aton dethron escap landscap reshap elop invit unit reunit excit ignit recit incit expedit compet complet
  delet deplet secret excret tast wast past hast bast breath bath cloth sooth loath seeth teeth writh becom guid massacr quot creat recreat
  permeat procreat delineat nauseat extradit persuad dissuad hing
  cring infring imping fring ting sing bing welcom overcom typ hyp schedul rul ridicul encapsul profil reconcil compil centr`);
const WITHOUT_E =
  set(`focus bias canvas chorus hang bang clang twang harangu ransom blossom fathom accustom bottom pilot pivot ballot
  ruin murmur system pencil debut imperil`);

/** The lemma of a regular form with a tag of the Penn Treebank; undefined for other forms. `form` in lower case. */
export function regularLemma(form: string, tag: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(form)) return undefined;
  if (tag === 'NNS') return /s$|(?:men|children)$/.test(form) ? singular(form) : undefined;
  if (tag === 'VBZ') return withoutS(form);
  return /^VB[DNG]$/.test(tag) ? baseForm(form) : undefined;
}

/** The base form of a past form in -ed or a participle in -ing; undefined where it has neither ending. */
function baseForm(form: string): string | undefined {
  const ending = /(?:ed|ing)$/.exec(form)?.[0];
  const stem = form.slice(0, -(ending?.length ?? 0));
  if (ending === undefined || !/[aeiouy]/.test(stem) || stem.length < 2) return undefined;
  if (ending === 'ed' && stem.endsWith('i')) return stem.length < 3 ? `${stem}e` : `${stem.slice(0, -1)}y`;
  if (ending === 'ed' && stem.endsWith('e')) return stem.length < 3 ? undefined : `${stem}e`;
  if (ending === 'ing' && /^.?[^aeiou]y$/.test(stem) && stem.length < 3) return `${stem.slice(0, -1)}ie`;
  if (isDoubled(stem)) return stem.slice(0, -1);
  return takesE(stem) ? `${stem}e` : stem;
}

/** "transmitt", "modell", "propell", but not "call", "pass", "staff". */
function isDoubled(stem: string): boolean {
  if (/([bdgmnprtvkz])\1$/.test(stem)) return !/^(?:[aeiou]|bu|pu)..$/.test(stem);
  return /[aeiou][^aeiou]+(?:e|o)ll$/.test(stem);
}

const ONE_SYLLABLE = /^[^aeiou]*(?:qu)?[aeiouy][^aeiouy]*$/;

function takesE(stem: string): boolean {
  const bare = stem.replace(/^(?:re|un|over|under|mis|dis|out|co|pre)(?=.{3})/, '');
  if (WITH_E.has(stem) || WITH_E.has(bare)) return true;
  if (WITHOUT_E.has(stem) || WITHOUT_E.has(bare)) return false;
  if (/(?:[cuvz]|[^s]s|[bcdfgkpstz]l|[dlr]g|[aeu]ng|[^aeiou][tcb]r)$/.test(stem)) return !/(?:zz|tz|ou)$/.test(stem);
  const vowels = /(?<!q)([aeiouy]*)[^aeiouy]$|qu([aeiouy]*)[^aeiouy]$/.exec(stem);
  const count = (vowels?.[2] ?? vowels?.[1] ?? '').length;
  if (count !== 1) return count > 1 && /[ui]at$/.test(stem);
  if (ONE_SYLLABLE.test(stem)) return !/[wxyh]$/.test(stem);
  return /(?:at|iz|[aiou]s|[aeiu]g|il|ar|ir|ur|[au]m|in|[aio]k|ot|ut|[aeiou]d|[io]b)$/.test(stem);
}
