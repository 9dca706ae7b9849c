import type { Leefgebied, MetingWaarde } from '@keukentafel/domain';
import { Sector } from './Sector';
import { perLeefgebied, useGebieden, wielTekst } from './tekst';
import { raakvlak, sectorBoog, STRAAL } from './vorm';
import classes from './Wiel.module.css';

/** What the wheel shows. */
export interface WielProps {
  /** What was found last, at most one meting per leefgebied; what is absent was not discussed. */
  readonly laatste: readonly MetingWaarde[];
  /** The time before, drawn as thin lines. */
  readonly vorige?: readonly MetingWaarde[];
  /** `compact` leaves out the names along the edge: for beside other things, where a legend or table tells them. */
  readonly formaat?: 'groot' | 'compact';
  /** The leefgebied that is talked about now. */
  readonly gekozen?: Leefgebied | null;
  /**
   * Called when a sector is touched or clicked. It is a shortcut for hands: the screen must have buttons too, because the wheel itself is
   * one picture for a screen reader and cannot be reached with the keyboard.
   */
  readonly onKies?: (leefgebied: Leefgebied) => void;
}

const ZIJDE = { groot: 396, compact: 340 } as const;

/**
 * The leefgebiedenwiel: a sector per leefgebied in the order of the list, each as far filled as the inwoner's own score, with five blocks around it for the
 * worker's zelfredzaamheid. A picture with a text; put a {@link WielTabel} beside or under it.
 */
export function Wiel({ laatste, vorige = [], formaat = 'groot', gekozen = null, onKies }: WielProps) {
  const [nu, eerder] = [perLeefgebied(laatste), perLeefgebied(vorige)];
  const gebieden = useGebieden([...laatste, ...vorige]);
  const zijde = ZIJDE[formaat];
  return (
    <div className={classes.wiel} data-formaat={formaat}>
      <svg viewBox={`${-zijde / 2} ${-zijde / 2} ${zijde} ${zijde}`} role="img" aria-label={wielTekst(gebieden, laatste, vorige)}>
        <circle className={classes.naaf} r={STRAAL.naaf - 4} />
        {gebieden.map((gebied, index) => (
          <Sector
            key={gebied.code} gebied={gebied} boog={sectorBoog(index, gebieden.length)} meting={nu.get(gebied.code)} vorige={eerder.get(gebied.code)}
            gekozen={gebied.code === gekozen} metNaam={formaat === 'groot'}
          />
        ))}
      </svg>
      {onKies && gebieden.map(({ code }, index) => (
        <button
          key={code} type="button" tabIndex={-1} aria-hidden className={classes.raak} style={{ clipPath: raakvlak(sectorBoog(index, gebieden.length), zijde) }}
          onClick={() => onKies(code)}
        />
      ))}
    </div>
  );
}
