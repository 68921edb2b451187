const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs whose clause is what somebody says, writes or thinks. */
export const SPEECH_VERBS = words(`
  say tell add state announce report claim argue explain note reveal insist warn suggest acknowledge confirm allege believe think estimate write admit show indicate
  find conclude declare stress emphasise emphasize predict complain assert testify remark comment maintain observe point_out contend concede recall speculate disclose
  reiterate quote deny fear feel hope joke quip respond reply tweet post mention describe call accuse boast proclaim caution reason read recount relate clarify assure inform
  advise cite blame express question ask demand urge expect see cry shout continue agree counter go_on plead encourage implore appeal call_on pledge vow promise urge recommend request threaten propose highlight welcome pray reaffirm know consider regard view praise criticise criticize condemn
`);

/** Prepositions that name a source. */
export const SOURCE_PREPOSITIONS = words('according_to per');

/** Verbs that are speech only when a quotation goes with them. */
export const WEAK_SPEECH = words(
  'continue expect see propose welcome agree go_on know consider regard view praise criticise criticize condemn call blame express respond reply cry read describe accuse question',
);
