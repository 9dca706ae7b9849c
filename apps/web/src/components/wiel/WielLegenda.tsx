import classes from './Wiel.module.css';

const TEKENS = [
  { naam: 'Eigen score van de inwoner', beeld: <path className={classes.score} d="M1 15L1 9A24 24 0 0 1 23 9L23 15Z" /> },
  {
    naam: 'Zelfredzaamheid volgens de werker',
    beeld: [0, 1, 2].map((at) => <rect key={at} className={classes.blok} data-vol={at < 2} x={1 + at * 8} y={5} width={6.5} height={7} />),
  },
  { naam: 'Vorige keer', beeld: <path className={classes.vorige} d="M0 9L24 9" /> },
  { naam: 'Niet besproken', beeld: <rect className={classes.vlak} x={1} y={2} width={22} height={13} rx={2} /> },
] as const;

const MERKEN = [
  { naam: 'Vraag', klasse: classes.vraag, beeld: <text dy="0.36em">?</text> },
  { naam: 'Geen vraag', klasse: classes.geenVraag, beeld: <path d="M-4 0.5L-1.2 3.4L4.2 -3" /> },
] as const;

/** What the shapes of the wheel mean. */
export function WielLegenda({ metVorige = false }: { readonly metVorige?: boolean }) {
  return (
    <ul className={classes.legenda} aria-label="Uitleg bij het wiel">
      {TEKENS.filter(({ naam }) => metVorige || naam !== 'Vorige keer').map(({ naam, beeld }) => (
        <li key={naam}><svg viewBox="0 0 24 17" width={24} height={17} aria-hidden>{beeld}</svg>{naam}</li>
      ))}
      {MERKEN.map(({ naam, klasse, beeld }) => (
        <li key={naam}><svg viewBox="-12 -10 24 20" width={24} height={20} aria-hidden><g className={klasse}><circle r={9} />{beeld}</g></svg>{naam}</li>
      ))}
    </ul>
  );
}
