import { LEEFGEBIED, naamOf, type Leefgebied } from '@keukentafel/domain';
import classes from './Leefgebied.module.css';
import { PALET, tintStyle } from './palet';

/** The leefgebieden of an aanmelding as labels: icon, colour and word. */
export function LeefgebiedLijst({ codes }: { readonly codes: readonly Leefgebied[] }) {
  if (codes.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Leefgebieden">
      {codes.map((code) => {
        const Beeld = PALET[code].icon;
        return (
          <li key={code} className={`${classes.label} ${classes.tint}`} style={tintStyle(code)}>
            <Beeld size={15} stroke={1.8} aria-hidden />
            {naamOf(LEEFGEBIED, code)}
          </li>
        );
      })}
    </ul>
  );
}
