const Sequencer = require('@jest/test-sequencer').default;

/** Files that start whole programs again and again; beginning with them keeps one of them from running alone at the end. */
const LONG = [
  'exactly-once', 'toegankelijk', 'operator/start', 'operator/backup', 'browser/casus', 'browser/interventie', 'browser/persoon', 'gelijktijdig', 'browser/verkenning', 'operator/database',
  'factsheet-referentie', 'browser/sessie', 'api/werk.spec', 'operator/account', 'worker/', 'api/model', 'browser/concept', 'publicatie/verraad', 'referentie', 'instellingen', 'browser/', 'api/',
];
const rank = ({ path }) => (LONG.findIndex((part) => path.includes(part)) + LONG.length + 1) % (LONG.length + 1);

/** What tells how fast a screen is comes when everything else has been done. */
const isTimed = ({ path }) => path.includes('browser/snelheid');

/** Begins with the files known to take longest, on a machine that has never run them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => isTimed(a) - isTimed(b) || rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }
};
