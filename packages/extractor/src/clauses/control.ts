const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Verbs whose object does not act in the infinitive: "X promised Y to leave" means that X leaves. */
export const SUBJECT_CONTROL = words(
  'promise vow threaten pledge swear offer guarantee claim use need take spend visit',
);

/** Verbs whose object acts in a purpose clause: "sent troops to fight" means that the troops fight. */
export const OBJECT_PURPOSE = words(
  'send deploy dispatch equip hire appoint train invite recruit bring call ask order urge form create establish build found launch assign task name elect fund pay dispatch mobilize mobilise install design use',
);

/** Markers of a gerund that the object carries out: "kept vessels from entering", "accused him of killing". */
export const OBJECT_GERUND = words('from of into');

/** Verbs that judge their object for what it does: "thanked France for helping". */
export const JUDGING = words(
  'thank praise commend applaud congratulate criticize criticise fault blame condemn denounce punish fine arrest detain jail imprison sentence charge sue prosecute attack accuse rebuke reward honor honour dismiss fire sack suspend ban forgive hate hold',
);

/** Markers of a gerund that a noun's owner carries out: "a policy of turning boats away", "interest in buying". */
export const NOUN_GERUND = words('of for in about against at');

/** Nouns that only portion out what follows their "of". */
export const PARTITIVES = words(
  'number series lot lots hundred thousand million billion dozen score ten fifth tenth majority minority bit section sections part parts half majority minority thousands hundreds dozens scores millions billions tens kind kinds type types sort sorts variety range handful couple pair piece pieces amount amounts quantity rest remainder percent quarter third bulk array wave string set bunch share portion total plenty multitude one some many most all each any none several few both either ton tons pound pounds kilo kilogram gallons barrels',
);

/** Verbs that only carry an event noun: "conducted strikes against X", "made an attack on X". */
export const LIGHT_VERBS = words(
  'make take give have hold conduct launch carry_out do perform mount stage undertake commit begin start continue resume issue deliver express offer provide pose play place put get receive face suffer end stop pursue wage plan announce bring show file sign order see lead step_up ramp_up intensify expand carry run impose execute',
);

/** Markers whose clause without a subject takes its governor's. */
export const RELATIVE_FORMS = words('who whom which that whose where');
