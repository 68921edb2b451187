/** One case that is easy to get wrong: what each name must be linked to (`null`: to nothing), and why. */
export interface HardCase {
  readonly why: string;
  readonly text: string;
  readonly links?: Readonly<Record<string, string | null>>;
  /** Names that must end up as one entity. */
  readonly one?: readonly string[];
  /** Names that must not. */
  readonly apart?: readonly string[];
}

export const HARD_CASES: readonly HardCase[] = [
  {
    why: 'next to Russia and Abkhazia, Georgia is the country',
    text: '{G:Russia} accused {G:Georgia} of shelling villages near Abkhazia, and {G:Tbilisi} denied it.',
    links: { Georgia: 'Q230' },
  },
  {
    why: 'next to Atlanta and a governor, Georgia is the state',
    text: 'The governor of {G:Georgia} spoke in {G:Atlanta} about the county elections; {G:Florida} and {G:Alabama} follow.',
    links: { Georgia: 'Q1428' },
  },
  {
    why: 'nothing tells which Georgia is meant: abstain',
    text: 'A man from {G:Georgia} won the prize.',
    links: { Georgia: null },
  },
  {
    why: 'Washington that answers Moscow is the capital of the United States',
    text: '{G:Washington} and {G:Moscow} agreed on talks, the {O:White House} said after a call of President {P:Obama=Barack Obama}.',
    links: { Washington: 'Q61' },
  },
  {
    why: 'Washington with Seattle is the state',
    text: 'Wildfires spread east of {G:Seattle} in {G:Washington}, where the governor called for help from {G:Oregon}, in Olympia.',
    links: { Washington: 'Q1223' },
  },
  {
    why: 'a person called Washington is neither the state nor the city',
    text: '{P:Denzel Washington} arrived with {P:Washington=Denzel Washington} family.',
    links: { 'Denzel Washington': null },
  },
  {
    why: 'the first president has his full name',
    text: '{P:George Washington} was the first president of the {G:United States}.',
    links: { 'George Washington': 'Q23' },
  },
  {
    why: 'Amazon as an organization is the company',
    text: '{O:Amazon} said that its warehouse workers will get more; founder {P:Jeff Bezos} agreed.',
    links: { Amazon: 'Q3884' },
  },
  {
    why: 'Amazon with deforestation is the forest',
    text: 'Fires and deforestation in the {L:Amazon} reached a record, and the rainforest of {G:Brazil} shrinks.',
    links: { Amazon: 'Q177567' },
  },
  {
    why: 'Amazon with a boat and a basin is the river',
    text: 'The boat went down the {L:Amazon}, the longest river of the basin, towards the sea off {G:Brazil}.',
    links: { Amazon: 'Q3783' },
  },
  {
    why: 'Jordan between Syria and Israel is the kingdom',
    text: 'Refugees from {G:Syria} crossed into {G:Jordan}; {G:Israel} closed its border. King Abdullah spoke in Amman.',
    links: { Jordan: 'Q810' },
  },
  {
    why: 'a person called Jordan is no country and no player that nobody named in full',
    text: '{P:Jordan} told the {O:NBA} that he would not play.',
    links: { Jordan: null },
  },
  {
    why: 'with his full name he is the player',
    text: '{P:Michael Jordan} played basketball in {G:Chicago} and in the {O:NBA}.',
    links: { 'Michael Jordan': 'Q41421' },
  },
  {
    why: 'Turkey as a state',
    text: '{G:Turkey} and {G:Greece} met in {G:Ankara}.',
    links: { Turkey: 'Q43' },
  },
  {
    why: 'turkey as a thing is a bird',
    text: 'They ate {T:Turkey} at Thanksgiving in {G:Boston}.',
    links: { Turkey: null },
  },
  {
    why: 'Paris Hilton is not the city of Paris',
    text: '{P:Paris Hilton} came to the hearing in {G:Los Angeles}.',
    links: { 'Paris Hilton': 'Q47899' },
  },
  {
    why: 'Paris, Texas is not Paris',
    text: 'The storm hit {G:Paris, Texas} on Monday.',
    links: { 'Paris, Texas': null },
  },
  {
    why: 'Baghdad, Iraq is Baghdad',
    text: 'He was born in {G:Baghdad, Iraq}.',
    links: { 'Baghdad, Iraq': 'Q1530' },
  },
  {
    why: 'another member of the family has another given name',
    text: '{P:Melania Trump} spoke first. {P:Trump=Melania Trump} praised the school.',
    links: { 'Melania Trump': 'Q432473' },
  },
  {
    why: 'a surname with title and country is the one of whom news speaks',
    text: 'President {P:Trump} told {O:Congress} in {G:Washington, D.C.} that the {G:United States} would leave.',
    links: { Trump: 'Q22686' },
  },
  {
    why: 'title and middle initial do not hide a name',
    text: '{P:President Donald J. Trump} signed the order.',
    links: { 'President Donald J. Trump': 'Q22686' },
  },
  {
    why: 'a long title before the name',
    text: '{P:US Secretary of State John Kerry} flew to {G:Geneva}.',
    links: { 'US Secretary of State John Kerry': 'Q22316' },
  },
  {
    why: 'a company that bears a state’s name is not the state',
    text: '{O:Georgia Power} raised prices in {G:Atlanta}.',
    links: { 'Georgia Power': 'Q5547666' },
  },
  {
    why: 'the adjective of a country, used for it, is the country',
    text: 'The {G:Mexican} president refused; {G:Mexico} will not accept troops.',
    one: ['Mexican', 'Mexico'],
  },
  {
    why: 'nationals are not their country',
    text: '{U:Mexicans} protested in {G:Mexico City}.',
    links: { Mexicans: null },
  },
  {
    why: 'the Pentagon as a body is the department',
    text: 'The {O:Pentagon} said so. The {O:Department of Defense} sent troops from {G:Texas}.',
    one: ['Pentagon', 'Department of Defense'],
  },
  {
    why: 'four ways to write one group',
    text: '{O:al-Qaeda}, {O:Al Qaeda}, {O:al-Qaida} and {O:al Qaida} were named by {G:Pakistan}.',
    one: ['al-Qaeda', 'Al Qaeda', 'al-Qaida', 'al Qaida'],
  },
  {
    why: 'four ways to write one country',
    text: '{G:U.S.}, {G:US}, {G:the United States} and {G:USA} mean one country.',
    one: ['U.S.', 'US', 'the United States', 'USA'],
  },
  {
    why: 'names of the group that calls itself Islamic State',
    text: '{O:ISIS}, {O:ISIL}, {O:Daesh} and {O:Islamic State} fight in {G:Iraq} and {G:Syria}.',
    one: ['ISIS', 'ISIL', 'Daesh', 'Islamic State'],
  },
  {
    why: 'two Koreas',
    text: '{G:North Korea} fired at {G:South Korea}.',
    apart: ['North Korea', 'South Korea'],
  },
  {
    why: 'two states of Congo, and an unclear name for either is left alone or goes to the one near Kinshasa',
    text: 'The {G:Democratic Republic of the Congo} and the {G:Republic of the Congo} share a river.',
    apart: ['Democratic Republic of the Congo', 'Republic of the Congo'],
  },
  {
    why: 'Guinea, Equatorial Guinea and Guinea-Bissau are three',
    text: '{G:Guinea}, {G:Equatorial Guinea} and {G:Guinea-Bissau} sent ministers.',
    apart: ['Guinea', 'Equatorial Guinea', 'Guinea-Bissau'],
  },
  {
    why: 'Niger is not Nigeria',
    text: '{G:Niger} and {G:Nigeria} closed the border.',
    apart: ['Niger', 'Nigeria'],
  },
  {
    why: 'two presidents Bush; a bare surname in an article of both is nobody’s',
    text: '{P:George W. Bush} and his father, {P:George H. W. Bush}, came to {G:Houston}.',
    apart: ['George W. Bush', 'George H. W. Bush'],
  },
  {
    why: 'an abbreviation in capitals is the agency',
    text: '{O:ICE} agents arrested migrants in {G:Texas}, {O:Immigration and Customs Enforcement} said.',
    one: ['ICE', 'Immigration and Customs Enforcement'],
  },
  {
    why: 'the same letters as a word are not',
    text: '{T:Ice} blocked the roads of {G:Texas}.',
    links: { Ice: null },
  },
  {
    why: 'an abbreviation that the article spells out otherwise is not the famous one',
    text: 'The {O:Central Institute of Anatomy} ({O:CIA=Central Institute of Anatomy}) published the study.',
    links: { 'Central Institute of Anatomy': null },
  },
  {
    why: 'Labour with a British prime minister is the British party',
    text: '{O:Labour} won in {G:England}, and {P:Tony Blair} became prime minister of the {G:UK}, in {G:London}.',
    links: { Labour: 'Q9630' },
  },
  {
    why: 'ABC in Australia is not the American network',
    text: 'The {O:ABC} reported from {G:Sydney} that {G:Australia} would send ships, {P:John Howard} said.',
    links: { ABC: 'Q781365' },
  },
  {
    why: 'somebody of a common name whom no text has told is nobody known',
    text: '{P:John Smith} of {G:Leeds} said that {P:Mary Brown} had seen him.',
    links: { 'John Smith': null, 'Mary Brown': null },
  },
  {
    why: 'the son is not the father',
    text: '{P:Donald Trump Jr.} spoke in {G:Texas} for the {O:Republican Party}.',
    links: { 'Donald Trump Jr.': null },
  },
  {
    why: 'a paper that is called shortly further down',
    text: 'The {O:New York Times} first told of it. The {O:Times=New York Times} said that {O:Congress} had not been asked in {G:Washington, D.C.}',
    links: { 'New York Times': 'Q9684' },
  },
  {
    why: 'The Hill is not the firm Hill’s',
    text: 'White House spokesman {P:Ann Nobody} told The {O:Hill} so, in the {G:United States}.',
    links: { Hill: null },
  },
  {
    why: 'a possessive ending is no part of the name, and at times it is',
    text: '{G:Mexico’s} president ate at {O:McDonald’s} in the {G:United States}.',
    links: { 'Mexico’s': 'Q96', 'McDonald’s': 'Q38076' },
  },
  {
    why: 'when the gazetteer knows one National Guard only, it is still not everybody’s',
    text: '{O:National Guard} units went to the border of {G:Texas} with {G:Mexico}, President {P:Trump} said.',
    links: { 'National Guard': null },
  },
];
