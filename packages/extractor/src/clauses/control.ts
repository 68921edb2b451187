const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Verbs whose object does not act in the infinitive: "X promised Y to leave" means that X leaves. */
export const SUBJECT_CONTROL = words(
  'promise vow threaten pledge swear offer guarantee claim use need take spend visit',
);

/** Verbs whose object acts in a purpose clause: "sent troops to fight" means that the troops fight. */
export const OBJECT_PURPOSE = words(
  'send deploy dispatch equip hire appoint train invite recruit bring call ask order urge form create establish build found launch assign task name elect fund pay dispatch mobilize mobilise install design use',
);

/** Nouns that only portion out what follows their "of". */
export const PARTITIVES = words(
  'number series lot lots bit section sections part parts half majority minority thousands hundreds dozens scores millions billions tens kind kinds type types sort sorts variety range handful couple pair piece pieces amount amounts quantity rest remainder percent quarter third bulk array wave string set bunch share portion total plenty multitude one some many most all each any none several few both either ton tons pound pounds kilo kilogram gallons barrels',
);

/** Verbs that only carry an event noun: "conducted strikes against X", "made an attack on X". */
export const LIGHT_VERBS = words(
  'make take give have hold conduct launch carry_out do perform mount stage undertake commit begin start continue resume issue deliver express offer provide pose play place put get receive face suffer end stop pursue wage plan announce bring show file sign order see lead step_up ramp_up intensify expand carry run impose execute',
);

/** Markers whose clause without a subject takes its governor's. */
export const RELATIVE_FORMS = words('who whom which that whose where');
