const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs, nouns and adjectives whose clause somebody wants done: "ordered X to leave", "an offer to send troops". */
export const DIRECTING = words(`
  order direct instruct command ask request urge demand call require propose offer suggest recommend want insist encourage invite tell persuade convince time advise push plead
  appeal petition lobby beg bid must should ought recommendation proposal advice instruction mandate pressure press warn task essential vital imperative necessary crucial critical
`);

/** What makes a clause planned or promised. */
export const PLANNING = words(`
  plan intend promise pledge vow expect schedule prepare decide commit threaten aim set due ready willing poised determined consider hope mean
  swear guarantee propose promise decision intention pledge agreement commitment preparation vote vow arrange book slate prepared intent strategy
`);

/** What makes a clause no more than possible. */
export const ENABLING = words(`
  able allow permit enable let possible likely unlikely fear capable authorize authorise chance possibility risk opportunity right power ability potential
  free eligible could capacity suspect speculate wonder doubt whether imagine suppose seem appear threat tempt prove allege rumour rumor
`);

/** What makes a deed an allegation: "accused of killing", "suspected of". */
export const ALLEGING = words('accuse charge allege suspect indict blame sue investigate try prosecute');

/** What says that its clause did not or will not happen. */
export const NEGATING = words(
  'refuse decline fail deny avoid unable prevent stop refrain abstain neglect forbid prohibit ban reluctant unwilling refusal failure inability',
);

export const FUTURE_AUXILIARIES = words("will shall 'll ’ll wo going would");
export const POSSIBLE_AUXILIARIES = words("may might can could ca 'd");
export const DIRECTED_AUXILIARIES = words('must should ought');
export const CONDITIONS = words('if unless whether should_it provided in_case lest');
export const HEDGES = words(
  'allegedly reportedly possibly perhaps maybe likely potentially supposedly apparently presumably purportedly probably',
);
export const UNREAL_ADJECTIVES = words('possible potential alleged suspected likely hypothetical supposed purported');
export const FUTURE_ADJECTIVES = words(
  'planned proposed upcoming future scheduled forthcoming expected imminent prospective',
);
export const NEGATIONS = words("not n't n’t never no nor neither without nobody none hardly cannot");
