import { NavLink } from 'react-router';
import { useSessie } from '../../features/sessie';
import { schermenVoor } from '../scherm';
import classes from './Navigatie.module.css';

/** The screens I may see: at the left of a wide screen, at the bottom of a phone. */
export function Navigatie() {
  const { rechten } = useSessie();
  const schermen = schermenVoor(rechten);
  if (schermen.length === 0) return <div className={classes.nav} data-empty />;
  return (
    <nav className={classes.nav} aria-label="Hoofdmenu">
      <ul className={classes.list}>
        {schermen.map(({ pad, naam, icon: Beeld }) => (
          <li key={pad}>
            <NavLink to={pad} className={classes.link} end>
              <Beeld size={21} stroke={1.7} aria-hidden />
              <span>{naam}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
