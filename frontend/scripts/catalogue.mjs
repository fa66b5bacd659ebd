// What a set of message catalogues must hold: one key set, the same arguments, every plural form a language needs.
import { parse } from '@messageformat/parser';

/** Arguments used in a message, and the plural categories given for each. */
function inspect(tokens, found = { names: new Set(), plurals: [] }) {
  for (const token of tokens) {
    if ('arg' in token) found.names.add(token.arg);
    if ('cases' in token) {
      if (token.type === 'plural') found.plurals.push(token.cases.map(({ key }) => key));
      for (const { tokens: inner } of token.cases) inspect(inner, found);
    }
  }
  return found;
}

/** Sentences about what is wrong; empty when all is well. `catalogues`: language to (key to message). */
export function faults(catalogues, reference = 'en') {
  const wrong = [];
  const wanted = catalogues[reference];
  for (const [language, messages] of Object.entries(catalogues)) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of Object.keys(wanted)) {
      if (!(key in messages)) wrong.push(`${language}: ${key} is missing`);
    }
    for (const [key, message] of Object.entries(messages)) {
      if (!(key in wanted)) {
        wrong.push(`${language}: ${key} is not in ${reference}`);
        continue;
      }
      wrong.push(...faultsOf(language, key, message, wanted[key], forms));
    }
    const keys = Object.keys(messages);
    if (keys.join() !== [...keys].sort().join()) wrong.push(`${language}: keys are not in order`);
  }
  return wrong;
}

function faultsOf(language, key, message, original, forms) {
  if (typeof message !== 'string' || message.trim() === '') return [`${language}: ${key} is empty`];
  const wrong = [];
  let mine;
  try {
    mine = inspect(parse(message));
  } catch (error) {
    return [`${language}: ${key} does not parse: ${error.message}`];
  }
  const theirs = inspect(parse(original));
  for (const name of theirs.names) {
    if (!mine.names.has(name)) wrong.push(`${language}: ${key} does not use {${name}}`);
  }
  for (const name of mine.names) {
    if (!theirs.names.has(name)) wrong.push(`${language}: ${key} uses {${name}}, unknown in English`);
  }
  if (theirs.plurals.length !== mine.plurals.length) wrong.push(`${language}: ${key} lacks a plural`);
  for (const given of mine.plurals) {
    for (const form of forms) {
      if (!given.includes(form)) wrong.push(`${language}: ${key} lacks the plural form "${form}"`);
    }
  }
  return wrong;
}
