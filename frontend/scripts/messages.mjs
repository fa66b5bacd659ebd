// Checks the message catalogues and compiles each language to a module of functions, with one type of all keys.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { faults } from './catalogue.mjs';

const source = new URL('../messages/', import.meta.url);
const target = new URL('../src/lib/i18n/compiled/', import.meta.url);
const languages = readdirSync(source).map((name) => name.replace('.json', ''));
const catalogues = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`${language}.json`, source), 'utf8')),
  ]),
);

const wrong = faults(catalogues);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  console.error(`${wrong.length} faults in the message catalogues.`);
  process.exit(1);
}

/**
 * What is loaded together. The first part is for the reading page and for what stands around every page; nobody waits for
 * words of a room they are not in: its routes load them (`src/lib/i18n/parts`). A message may be in several parts.
 */
const first = new RegExp(
  [
    /^(app|capacity|error|stance)\./,
    /^acting\.(none_short|now)$/,
    /^comment\.(count|count_at|on_words|received|write_at)$/,
    /^problem\.(not_found|offline|other|round_not_open|session_ended|too_many_attempts)$/,
    /^reading\.(beside|compare|contents|draft|empty|home|tools|view|view_\w+)$/,
    /^round\.sign_in$/,
    /^text\.(?!line_column$|repair|alternative_to$|has_alternatives$|option_)/,
    /^ui\.(close|loading|nothing_lost|report_number|try_again)$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const rooms = {
  '.answering': /^(alike|reasons)\./,
  '.compare':
    /^(compare|disposition|doubt|history|keys|lineage|problem|reading|redline|search|summary|three|ui)\./,
  // What changed, and when words came and went: on the home of a text.
  '.changes': /^(search|summary)\./,
  '.desk': /^(answers|carried|desk)\./,
  // Proposals: for the page of delegations, and beside the desk once it is there.
  '.delegation': /^(delegation|proposal)\./,
  '.import': /^import\./,
  // What stands beside the text while no paragraph is open; and what is folded there, or comes with a party's reading.
  '.open':
    /^open\.(bracket_list|one_away|outside_brackets|share|take)$|^reading\.(agreed|how_to_comment|open_brackets|paragraphs|remarks)$|^round\.(?!none_yet|sign_in|state_)|^text\.(alternative_to|has_alternatives)$/,
  '.folded':
    /^open\.(?!(bracket_list|one_away|outside_brackets|share|take)$)|^text\.(line_column|option_|paragraph_n|repair)/,
  // What was said, in figures, and where a draft comes from.
  '.figures': /^(answers|figures|record)\.|^mandate\.region$|^organization\.class$/,
  '.issue':
    /^issue\.|^rounds\.(?!objections|part_|rehearse_|set_|table_)|^desk\.title$|^mandate\.region$|^organization\.class$/,
  // Taking part in one round: the whole draft, a table, a rehearsal; and the set of a team.
  '.round':
    /^rounds\.(objections|part_|rehearse|table|questions$|set_link$|region$|classes$)|^capacity\.name$|^mandate\.region$|^organization\.class$/,
  '.set': /^rounds\.(set_|part_read$)/,
  // One's own account, and what opens from the bar.
  '.account':
    /^(account|acting|capacity|mandate|mine|mydata|settings|ui)\.|^keys\.title$|^source\.(cite|cites|none_to_cite)$/,
  // What links in mails open, and changing how one signs in.
  '.link': /^(capacity|invitation|link|mandate|reset|secret)\./,
  // The second factor, sessions, tokens, and proving once more who one is.
  '.factor': /^(factor|identity|prove|sessions|token)\./,
  // Taking part without an account, and looking at what came that way.
  '.public': /^(comment|disposition|mandate|moderation|organization|problem|public)\./,
  '.people': /^(capacity|mandate|organization|party|people)\./,
  // Calls for nominations, nominees and the appointed.
  '.experts':
    /^experts\.|^problem\.(appointment_decided|appointment_waits|call_changed|call_not_open|nominated_already|nomination_state|second_person_needed|state_full|states_nominate)$/,
  '.explain': /^(action|capacity|explain|mandate)\./,
  // Who took part in a process.
  '.inclusion': /^inclusion\.|^mandate\.region$|^organization\.class$/,
  '.ledger': /^(capacity|event|ledger|outbox)\./,
  // How letters read, and what became of those that left.
  '.letters': /^(letters|outbox)\.|^problem\.mail_/,
  '.timeline':
    /^(about|timeline)\.|^adoption\.(by|step)$|^problem\.(about_changed|milestone_changed|timeline_begun)$/,
  // The list of all texts.
  '.texts': /^texts\.(?!read_comment$)/,
  // What leads from one part of a process to the others.
  '.process': /^process\.(acts|inclusion|kicker|no_texts|place_\w+|places|texts)$/,
  // The home of a text, and how far it has come.
  '.adoption':
    /^home\.(?!(delegation|desk|import|issue|no_draft|read|rounds_title)$)|^adoption\.|^problem\.(later_draft|not_adopted|step_backwards)$/,
  // What the texts rest on: the library, the sources, and what drafts quote.
  '.evidence':
    /^(answers|evidence|library|quotes|source)\.|^problem\.(cited_already|source_changed|source_ring)$/,
  // Meetings and hosting of a process, and answering an invitation.
  '.meetings':
    /^(meetings|hosting)\.|^problem\.(host_call|meeting)_|^comment\.kind_|^mandate\.region$|^organization\.class$/,
  // What the reader of the notation remarks: only where it does.
  '.remarks': /^remark\./,
  '.positions': /^(agreed|answers|biography|origins|positions|redline)\./,
};
const inRooms =
  /^(about|account|acting|action|adoption|agreed|alike|answers|biography|carried|compare|delegation|desk|doubt|event|evidence|experts|explain|factor|figures|history|hosting|identity|import|inclusion|invitation|issue|ledger|letters|library|lineage|link|mandate|meetings|mine|moderation|mydata|open|organization|origins|outbox|party|people|positions|proposal|prove|public|quotes|reasons|record|remark|reset|rounds|search|secret|sessions|source|summary|three|timeline|token|unsubscribe)\.|^problem\.(appointment_decided|appointment_waits|call_changed|call_not_open|nominated_already|nomination_state|second_person_needed|state_full|states_nominate)$|^home\.(?!(delegation|desk|import|issue|no_draft|read|rounds_title)$)|^process\.(acts|inclusion|kicker|no_texts|place_\w+|places|texts)$|^problem\.(host_call|mail|meeting)_|^problem\.(about_changed|milestone_changed|timeline_begun)$|^problem\.(later_draft|not_adopted|step_backwards)$|^problem\.(cited_already|source_changed|source_ring)$/;
const parts = {
  '': (key) => first.test(key),
  '.rest': (key) => !first.test(key) && !inRooms.test(key) && !rooms['.texts'].test(key),
  ...Object.fromEntries(Object.entries(rooms).map(([suffix, keys]) => [suffix, (key) => keys.test(key)])),
};

// Names, dates and codes put into a sentence written from right to left keep a direction of their own (UAX #9, 2.4).
const isolated = (message) => message.replace(/(?<!\w)\{(\w+)\}/g, '\u2068{$1}\u2069');

mkdirSync(target, { recursive: true });
for (const language of languages) {
  for (const [suffix, wanted] of Object.entries(parts)) {
    const chosen = Object.entries(catalogues[language])
      .filter(([key]) => wanted(key))
      .map(([key, message]) => [key, language === 'ar' ? isolated(message) : message]);
    const code = compileModule(new MessageFormat(language), Object.fromEntries(chosen));
    writeFileSync(new URL(`${language}${suffix}.js`, target), code);
    writeFileSync(
      new URL(`${language}${suffix}.d.ts`, target),
      "import type { Catalogue } from './keys';\ndeclare const catalogue: Catalogue;\nexport default catalogue;\n",
    );
  }
}
const keys = Object.keys(catalogues['en']);
writeFileSync(
  new URL('keys.d.ts', target),
  `export type Key =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n` +
    'export type Catalogue = Partial<Record<Key, (values: Record<string, unknown>) => string>>;\n',
);
console.log(`${keys.length} messages in ${languages.length} languages.`);
