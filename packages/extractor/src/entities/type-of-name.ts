import type { EntityType } from '@dossier/schema';
import { nameTokens } from './name-matching.ts';
import { typeOfNameWord } from './name-words.ts';
import type { Node } from './node.ts';

/** Countries that are bodies rather than places. */
const UNIONS = new Set(['European Union']);

/** The type that one name tells: by its words, then by the encoder's class. */
export function typeOfName(node: Node): EntityType {
  if (node.nameType === undefined && node.encoderType === 'Group') return 'Group';
  if (node.country !== undefined) return UNIONS.has(node.country) ? 'Organization' : 'GPE';
  const words = nameTokens(node.text);
  const head = nameHead(words);
  const told = typeOfNameWord(head);
  if (node.nameType === 'person') return node.encoderType === 'Group' ? 'Group' : 'Person';
  if (node.nameType === 'place') return told === 'Location' || told === 'Organization' ? told : placeType(node);
  if (node.nameType === 'organization')
    return told === 'Policy' || told === 'Event' || told === 'Work' ? told : 'Organization';
  if (node.nameType === 'event') return told === 'Policy' || told === 'Organization' ? told : 'Event';
  return told ?? otherType(node);
}

/** A name of no class: things bear numbers ("Ariane 5"); bodies are seldom left without a class. */
function otherType({ text, encoderType, nameType }: Node): EntityType {
  if (encoderType === 'Group' || nameType === undefined) return 'Organization';
  if (/\d/.test(text) && encoderType !== 'Policy' && encoderType !== 'Work') return 'Thing';
  return encoderType;
}

function placeType({ encoderType }: Node): EntityType {
  return encoderType === 'Location' ? 'Location' : 'GPE';
}

/** The word that a name's type hangs on: the last before an "of" or "for". */
function nameHead(words: readonly string[]): string {
  const joint = words.findIndex((word, index) => index > 0 && ['of', 'for', 'on', 'in', 'against'].includes(word));
  return (joint > 0 ? words[joint - 1] : words[words.length - 1]) ?? '';
}
