import { isBesproken, type Keuze, type MetingWaarde } from '@keukentafel/domain';
import { useId } from 'react';
import { stijlVan, tintStyle } from '../leefgebied';
import { blokken, boogPad, isOnder, midden, punt, ringPad, scoreStraal, STRAAL, type Boog } from './vorm';
import classes from './Wiel.module.css';

interface Props {
  readonly gebied: Keuze;
  readonly boog: Boog;
  readonly meting: MetingWaarde | undefined;
  readonly vorige: MetingWaarde | undefined;
  readonly gekozen: boolean;
  readonly metNaam: boolean;
}

const ICOON = 26;

/** A sign beside the icon: a question mark for a vraag, a check for geen vraag. */
function Teken({ x, y, vraag }: { readonly x: number; readonly y: number; readonly vraag: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`} className={vraag ? classes.vraag : classes.geenVraag}>
      <circle r={9.5} />
      {vraag ? <text dy="0.36em">?</text> : <path d="M-4 0.5L-1.2 3.4L4.2 -3" />}
    </g>
  );
}

/** One leefgebied: the inwoner's score as a filled piece, the worker's level as blocks of the ring, the last time as thin lines. */
export function Sector({ gebied: { code, naam }, boog, meting, vorige, gekozen, metNaam }: Props) {
  const id = useId();
  const besproken = meting && isBesproken(meting) ? meting : null;
  const eerder = vorige && isBesproken(vorige) ? vorige : null;
  const Beeld = stijlVan(code).icon;
  const plek = punt(midden(boog) - 6, 115);
  const hoek = punt(midden(boog) + 11, 119);
  const getal = punt(midden(boog), 74);
  const onder = isOnder(boog);
  const ring = blokken(boog);
  return (
    <g className={classes.sector} style={tintStyle(code)} data-besproken={besproken !== null} data-gekozen={gekozen} data-leefgebied={code}>
      <path className={classes.vlak} d={ringPad(boog, STRAAL.naaf, STRAAL.rand)} />
      {besproken?.score != null && <path className={classes.score} d={ringPad(boog, STRAAL.naaf, scoreStraal(besproken.score))} />}
      {besproken && ring.map((blok, at) => (
        <path key={blok.van} className={classes.blok} data-vol={at < (besproken.zelfredzaamheid ?? 0)} d={ringPad(blok, STRAAL.ringVan, STRAAL.ringTot)} />
      ))}
      {eerder?.score != null && <path className={classes.vorigeRand} d={boogPad(boog, scoreStraal(eerder.score))} />}
      {eerder?.score != null && <path className={classes.vorige} d={boogPad(boog, scoreStraal(eerder.score))} />}
      {eerder?.zelfredzaamheid != null && (
        <path className={classes.vorige} d={boogPad({ van: boog.van, tot: ring[eerder.zelfredzaamheid - 1]!.tot }, STRAAL.vorigeRing)} />
      )}
      <Beeld className={classes.icoon} x={plek.x - ICOON / 2} y={plek.y - ICOON / 2} size={ICOON} stroke={1.6} />
      {besproken && <Teken x={hoek.x} y={hoek.y} vraag={besproken.uitkomst === 'vraag'} />}
      {besproken?.score != null && <text className={classes.getal} x={getal.x} y={getal.y} dy="0.36em">{besproken.score}</text>}
      {metNaam && (
        <>
          <path id={id} d={boogPad(boog, onder ? STRAAL.naamOnder : STRAAL.naam, onder)} fill="none" />
          <text className={classes.naam}><textPath href={`#${id}`} startOffset="50%">{naam}</textPath></text>
        </>
      )}
    </g>
  );
}
