import type { EntityType } from '@dossier/schema';
import { countryOfName } from './countries.ts';
import { nameTokens } from './name-matching.ts';
import { typeOfNameWord } from './name-words.ts';
import type { Node } from './node.ts';

/** Countries that are bodies rather than places. */
const UNIONS = new Set(['European Union']);

/** The type that one name tells: by its words, then by the encoder's class. */
export function typeOfName(node: Node): EntityType {
  const { nameType, encoderType, country } = node;
  if (nameType === undefined && encoderType === 'Group') return 'Group';
  if (country !== undefined) return UNIONS.has(country) ? 'Organization' : 'GPE';
  const words = nameTokens(node.text);
  const told = typeOfNameWord(nameHead(words));
  if (nameType === 'person') return personType(node);
  if (nameType === 'place') return placeType(words, told, encoderType);
  if (nameType === 'organization' && encoderType === 'Group' && /(?:crats|cans)$/.test(node.text)) return 'Group';
  if (nameType === 'organization') return told !== undefined && told === encoderType ? told : 'Organization';
  if (nameType === 'event') return told === 'Policy' || told === 'Organization' ? told : 'Event';
  if (/^(?:article|amendment|section)$/.test(words[0] ?? '')) return 'Policy';
  return told ?? otherType(node);
}

function personType({ encoderType, text }: Node): EntityType {
  if (encoderType === 'Group') return 'Group';
  return encoderType === 'Organization' && /^\S*\p{Lu}\S*\p{Lu}$/u.test(text) && !text.includes(' ')
    ? encoderType
    : 'Person';
}

/** A name of no class: things bear numbers ("Ariane 5"); bodies are seldom left without a class. */
function otherType({ text, encoderType, nameType }: Node): EntityType {
  if (encoderType === 'Group' || nameType === undefined) return 'Organization';
  if (/\d\p{L}{0,3}\+?$/u.test(text) && encoderType !== 'Policy') return 'Thing';
  return encoderType;
}

const SIDES =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest)$/;

/** "Idlib province" is a polity, "Northern Iraq" a part of one. */
function placeType(words: readonly string[], told: EntityType | undefined, encoderType: EntityType): EntityType {
  if (told === 'Location' || told === 'Organization' || told === 'GPE') return told;
  const [side = '', ...rest] = words;
  if (SIDES.test(side) && countryOfName(capitalised(rest.join(' '))) !== undefined) return 'Location';
  return encoderType === 'Location' ? 'Location' : 'GPE';
}

const capitalised = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** The word that a name's type hangs on: the last before an "of" or "for". */
function nameHead(words: readonly string[]): string {
  const joint = words.findIndex((word, index) => index > 0 && ['of', 'for', 'on', 'in', 'against'].includes(word));
  return (joint > 0 ? words[joint - 1] : words[words.length - 1]) ?? '';
}
