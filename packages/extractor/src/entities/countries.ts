/**
 * Countries and some other polities, one a line: `name | other names | adjectives and demonyms`. Written by hand for this project; an
 * adjective that belongs to two ("Congolese", "Korean") is left out or given to the one that news mean by it.
 */
const TABLE = `
Afghanistan||Afghan,Afghans
Albania||Albanian,Albanians
Algeria||Algerian,Algerians
Andorra||Andorran
Angola||Angolan,Angolans
Argentina|Argentine Republic|Argentine,Argentinian,Argentinians,Argentines
Armenia||Armenian,Armenians
Australia|Commonwealth of Australia|Australian,Australians
Austria||Austrian,Austrians
Azerbaijan||Azerbaijani,Azeri,Azerbaijanis
Bahamas||Bahamian
Bahrain||Bahraini,Bahrainis
Bangladesh||Bangladeshi,Bangladeshis
Barbados||Barbadian
Belarus||Belarusian,Belarusians
Belgium||Belgian,Belgians
Belize||Belizean
Benin||Beninese
Bhutan||Bhutanese
Bolivia||Bolivian,Bolivians
Bosnia and Herzegovina|Bosnia|Bosnian,Bosnians
Botswana||Botswanan
Brazil||Brazilian,Brazilians
Brunei||Bruneian
Bulgaria||Bulgarian,Bulgarians
Burkina Faso||Burkinabe
Burundi||Burundian
Cambodia||Cambodian,Cambodians
Cameroon||Cameroonian,Cameroonians
Canada||Canadian,Canadians
Cape Verde||Cape Verdean
Central African Republic||
Chad||Chadian,Chadians
Chile||Chilean,Chileans
China|People's Republic of China,PRC|Chinese
Colombia||Colombian,Colombians
Comoros||Comorian
Costa Rica||Costa Rican,Costa Ricans
Croatia||Croatian,Croatians,Croat
Cuba||Cuban,Cubans
Cyprus||Cypriot,Cypriots
Czech Republic|Czechia|Czech,Czechs
Democratic Republic of the Congo|DR Congo,DRC|
Denmark||Danish,Danes
Djibouti||Djiboutian
Dominican Republic||Dominican
East Timor|Timor-Leste|Timorese
Ecuador||Ecuadorian,Ecuadorean,Ecuadorians
Egypt||Egyptian,Egyptians
El Salvador||Salvadoran,Salvadorans
Equatorial Guinea||
Eritrea||Eritrean,Eritreans
Estonia||Estonian,Estonians
Ethiopia||Ethiopian,Ethiopians
European Union|EU,E.U.|
Fiji||Fijian,Fijians
Finland||Finnish,Finns
France|French Republic|French,Frenchman
Gabon||Gabonese
Gambia||Gambian
Gaza|Gaza Strip|Gazan,Gazans
Georgia||Georgian,Georgians
Germany||German,Germans
Ghana||Ghanaian,Ghanaians
Greece||Greek,Greeks
Greenland||Greenlandic
Guatemala||Guatemalan,Guatemalans
Guinea||Guinean,Guineans
Guyana||Guyanese
Haiti||Haitian,Haitians
Honduras||Honduran,Hondurans
Hong Kong||
Hungary||Hungarian,Hungarians
Iceland||Icelandic
India||Indian,Indians
Indonesia||Indonesian,Indonesians
Iran|Islamic Republic of Iran|Iranian,Iranians
Iraq||Iraqi,Iraqis
Ireland|Republic of Ireland|Irish
Israel||Israeli,Israelis
Italy||Italian,Italians
Ivory Coast|Côte d'Ivoire|Ivorian
Jamaica||Jamaican,Jamaicans
Japan||Japanese
Jordan||Jordanian,Jordanians
Kazakhstan||Kazakh,Kazakhstani
Kenya||Kenyan,Kenyans
Kosovo||Kosovar,Kosovan
Kurdistan||
Kuwait||Kuwaiti,Kuwaitis
Kyrgyzstan||Kyrgyz
Laos||Laotian,Lao
Latvia||Latvian,Latvians
Lebanon||Lebanese
Lesotho||
Liberia||Liberian,Liberians
Libya||Libyan,Libyans
Liechtenstein||
Lithuania||Lithuanian,Lithuanians
Luxembourg||Luxembourgish
Macedonia|North Macedonia|Macedonian
Madagascar||Malagasy
Malawi||Malawian
Malaysia||Malaysian,Malaysians
Maldives||Maldivian
Mali||Malian,Malians
Malta||Maltese
Mauritania||Mauritanian
Mauritius||Mauritian
Mexico||Mexican,Mexicans
Moldova||Moldovan,Moldovans
Monaco||
Mongolia||Mongolian
Montenegro||Montenegrin
Morocco||Moroccan,Moroccans
Mozambique||Mozambican
Myanmar|Burma|Burmese
Namibia||Namibian
Nepal||Nepalese,Nepali
Netherlands|Holland|Dutch
New Zealand||New Zealander,New Zealanders
Nicaragua||Nicaraguan,Nicaraguans
Niger||Nigerien
Nigeria||Nigerian,Nigerians
North Korea|Democratic People's Republic of Korea,DPRK|North Korean,North Koreans
Northern Ireland||Northern Irish
Norway||Norwegian,Norwegians
Oman||Omani
Pakistan||Pakistani,Pakistanis
Palestine|State of Palestine,Palestinian Territories|Palestinian,Palestinians
Panama||Panamanian
Papua New Guinea||
Paraguay||Paraguayan
Peru||Peruvian,Peruvians
Philippines||Philippine,Filipino,Filipinos
Poland||Polish,Poles
Portugal||Portuguese
Puerto Rico||Puerto Rican
Qatar||Qatari,Qataris
Romania||Romanian,Romanians
Russia|Russian Federation|Russian,Russians
Rwanda||Rwandan,Rwandans
Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian
Scotland||Scottish,Scots
Senegal||Senegalese
Serbia||Serbian,Serbians,Serb
Sierra Leone||Sierra Leonean
Singapore||Singaporean
Slovakia||Slovak,Slovaks
Slovenia||Slovenian
Somalia||Somali,Somalian,Somalis
South Africa||South African,South Africans
South Korea|Republic of Korea,ROK|South Korean,South Koreans
South Sudan||South Sudanese
Soviet Union|USSR,U.S.S.R.|Soviet
Spain||Spanish,Spaniard,Spaniards
Sri Lanka||Sri Lankan,Sri Lankans
Sudan||Sudanese
Suriname||Surinamese
Sweden||Swedish,Swedes
Switzerland||Swiss
Syria|Syrian Arab Republic|Syrian,Syrians
Taiwan|Republic of China|Taiwanese
Tajikistan||Tajik
Tanzania||Tanzanian
Thailand||Thai,Thais
Tibet||Tibetan,Tibetans
Togo||Togolese
Tonga||Tongan
Trinidad and Tobago||Trinidadian
Tunisia||Tunisian,Tunisians
Turkey|Türkiye|Turkish,Turks
Turkmenistan||Turkmen
Uganda||Ugandan,Ugandans
Ukraine||Ukrainian,Ukrainians
United Arab Emirates|UAE,U.A.E.|Emirati
United Kingdom|UK,U.K.,Britain,Great Britain|British,Briton,Britons
United States|US,U.S.,USA,U.S.A.,United States of America,America,U.S|American,Americans
Uruguay||Uruguayan
Uzbekistan||Uzbek
Vatican City|Vatican,Holy See|
Venezuela||Venezuelan,Venezuelans
Vietnam||Vietnamese
Wales||Welsh
West Bank||
Yemen||Yemeni,Yemenis
Zambia||Zambian
Zimbabwe||Zimbabwean,Zimbabweans
England||English,Englishman
Catalonia||Catalan,Catalans
Chechnya||Chechen,Chechens
Texas||Texan,Texans
California||Californian
`;

interface Countries {
  /** Lower-case name or alias to the country's usual name. */
  readonly names: ReadonlyMap<string, string>;
  /** Adjective or demonym, as written, to the country's usual name. */
  readonly adjectives: ReadonlyMap<string, string>;
}

function read(table: string): Countries {
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>();
  for (const line of table.trim().split('\n')) {
    const [name = '', aliases = '', forms = ''] = line.split('|');
    for (const alias of [name, ...aliases.split(',')]) if (alias) names.set(alias.toLowerCase(), name);
    for (const form of forms.split(',')) if (form) adjectives.set(form, name);
  }
  // "us" in lower case is a pronoun: names are looked up by their lower-case form only when written with a capital.
  return { names, adjectives };
}

const COUNTRIES: Countries = read(TABLE);

/** The country that a name or alias stands for; names are written with a capital ("US" is one, "us" is not). */
export function countryOfName(name: string): string | undefined {
  if (!/^[A-Z]/.test(name)) return undefined;
  if (name.length <= 3 && name !== name.toUpperCase()) return undefined;
  return COUNTRIES.names.get(name.toLowerCase().replace(/^the /, ''));
}

/** The country of an adjective or demonym ("Mexican", "Americans"). */
export function countryOfAdjective(form: string): string | undefined {
  return COUNTRIES.adjectives.get(form);
}
