import type { EntityType } from '@dossier/schema';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words before a person's name that are no part of it. */
export const TITLES = words(`
  president vice-president mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady senator sen sen. rep rep. representative
  congressman congresswoman governor gov gov. general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt.
  admiral adm adm. commander private corporal officer king queen prince princess pope cardinal archbishop bishop father sister brother reverend rev rev.
  rabbi imam sheikh ayatollah secretary minister premier chancellor mayor judge justice ambassador chief director chairman chairwoman ceo spokesman
  spokeswoman spokesperson deputy former acting first prime foreign defense defence attorney coach sheriff detective inspector emperor sultan mp
`);

/** Last words of names that tell the type, whatever the classifier says. */
const TYPE_WORDS: Readonly<Partial<Record<EntityType, ReadonlySet<string>>>> = {
  Policy: words(`
    act bill treaty agreement accord accords protocol protocols resolution amendment convention constitution directive programme program plan pact law
    order charter deal initiative regulations rules budget ban`),
  Event: words(`
    war wars cup summit olympics election elections games attack attacks massacre revolution uprising festival championship championships conference
    trial crisis day anniversary march hajj league bombing bombings earthquake hurricane storm tsunami operation referendum race convention tour
    parade fair ceremony awards inauguration final finals holocaust genocide disaster strike protests sundance spring`),
  Work: words(
    'report magazine film movie book novel song album series show article memo letter declaration statement study survey poll shorts bible',
  ),
  Location: words(`
    river sea ocean lake gulf bay mountains mountain mount hills valley desert island islands peninsula street avenue road highway square park airport
    station bridge port harbor harbour strait coast border region building tower palace prison camp base stadium arena hall house plaza beach canal
    forest dam reef zone strip bank east west north south africa asia europe america continent dmz wall center centre circle hotel hospital highlands
    cemetery mosque church cathedral temple museum gallery field neighborhood kashmir borneo balkans caucasus siberia sahara sahel himalayas kush
    sinai arctic antarctica atlantic pacific mediterranean airfield camp`),
  GPE: words(
    'province district village town city county municipality division governorate prefecture kingdom republic',
  ),
  Thing: words(`
    prize award medal trophy rocket missile satellite spacecraft aircraft rifle tank windows linux android firefox chrome safari explorer xbox
    playstation iphone ipad ipod kindle`),
  Organization: words(`
    administration government ministry department agency commission committee council court congress senate parliament party university college school
    institute association organization organisation corporation company inc inc. corp corp. ltd llc group foundation federation union army navy force
    forces guard police bureau service office authority board bank news times post tribune journal telegraph herald guardian agency airlines airways
    club team league coalition society network alliance militia brigade brigades cartel press media church assembly house front movement
    tribunal embassy consulate regime treasury pentagon kremlin`),
};

/** The type that the last word of a name tells. */
export function typeOfNameWord(word: string): EntityType | undefined {
  const lower = word.toLowerCase();
  for (const type of ['Organization', 'Policy', 'Event', 'Work', 'GPE', 'Location', 'Thing'] as const) {
    if (TYPE_WORDS[type]?.has(lower)) return type;
  }
  return undefined;
}

/** Words that say what legal form an organisation has; two names that differ only in them are one. */
export const ORGANIZATION_SUFFIXES = words(
  'inc inc. corp corp. corporation company co co. ltd ltd. llc plc group holdings gmbh ag sa',
);

/** Whether a word goes before a person's name without being part of it. */
export function isTitleWord(form: string): boolean {
  return TITLES.has(form.toLowerCase());
}

/** What a name may begin with before a hyphen. */
export const PREFIXES = words('al el ul ad an ar as ash at az abd abu bin ibn mac');

/** What follows a name after a hyphen without being part of it. */
export const SUFFIX_VERBS = words(
  'led run backed based born made owned controlled held style era elect designate sponsored supported linked affiliated aligned brokered funded like',
);

/** Peoples, creeds and party members by their names in the plural, that no country is named after. */
export const PEOPLES: ReadonlySet<string> = new Set(
  `Muslims Christians Jews Hindus Buddhists Sikhs Catholics Protestants Mormons Quakers Copts Alawites Sunnis Shiites Shi'ites Shias Kurds Arabs
  Europeans Africans Asians Westerners Yazidis Yezidis Rohingya Rohingyas Uighurs Uyghurs Tamils Tutsis Hutus Pashtuns Berbers Turkmen Roma Latinos
  Hispanics Republicans Democrats Islamists Communists Socialists`.split(/\s+/),
);

/** Class nouns that a span of a name may take in by mistake: "ISIL terrorists", "the CNN network". */
export const CLASS_TAILS = words(`
  terrorists militants fighters members leaders officials soldiers terrorist group network newspaper magazine website site party book books rocket rockets
  missile missiles tank tanks bus satellite satellites artillery browser`);

/** What a full name may add to a short one: the kind of the body or place. */
export const CLASS_WORDS = words(`
  party organization organisation company group corporation worldwide international holdings news agency newspaper magazine network website forum
  airlines airways television radio channel district province state city county municipality region village town river island festival organization
  movement foundation probe case investigation regime club fc programme program party's inc corp ltd plc llc project initiative`);
