import type { Datum, Leefgebied } from '@keukentafel/domain';
import { useLijst } from '../../lib/lijst/use-lijst';
import classes from './Leefgebied.module.css';
import { stijlVan, tintStyle } from './palet';

interface Props {
  readonly codes: readonly Leefgebied[];
  /** The day it is about, for what they were called then; today when absent. */
  readonly dag?: Datum | null;
}

/** The leefgebieden of an aanmelding as labels: icon, colour and word. */
export function LeefgebiedLijst({ codes, dag }: Props) {
  const { naamVan, opVolgorde } = useLijst('leefgebied');
  if (codes.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Leefgebieden">
      {opVolgorde(codes).map((code) => {
        const Beeld = stijlVan(code).icon;
        return (
          <li key={code} className={`${classes.label} ${classes.tint}`} style={tintStyle(code)}>
            <Beeld size={15} stroke={1.8} aria-hidden />
            {naamVan(code, dag)}
          </li>
        );
      })}
    </ul>
  );
}
