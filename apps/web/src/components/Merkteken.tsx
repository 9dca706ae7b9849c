import { CASUS_STATUS, URGENTIE, naamOf, type CasusStatus, type Urgentie } from '@keukentafel/domain';
import { IconBolt, IconCircleDot, IconShieldExclamation, IconUrgent, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Merkteken.module.css';

interface Props {
  readonly icon: Icon;
  readonly toon?: 'gewoon' | 'crisis' | 'spoed' | 'veilig' | 'goed' | 'accent';
  readonly children: ReactNode;
}

/** A small label of a status: icon and word, so that the colour is never needed. */
export function Merkteken({ icon: Beeld, toon = 'gewoon', children }: Props) {
  return (
    <span className={classes.mark} data-toon={toon}>
      <Beeld size={16} stroke={1.9} aria-hidden />
      {children}
    </span>
  );
}

/** Crisis and spoed stand out; regulier needs no mark. */
export function UrgentieTeken({ urgentie }: { readonly urgentie: Urgentie }) {
  if (urgentie === 'regulier') return null;
  return <Merkteken icon={urgentie === 'crisis' ? IconUrgent : IconBolt} toon={urgentie}>{naamOf(URGENTIE, urgentie)}</Merkteken>;
}

/** There is a sign that someone is not safe. */
export const VeiligheidTeken = () => <Merkteken icon={IconShieldExclamation} toon="veilig">Veiligheid</Merkteken>;

/** The state of a casus. */
export const StatusTeken = ({ status }: { readonly status: CasusStatus }) => (
  <Merkteken icon={IconCircleDot} toon="accent">{naamOf(CASUS_STATUS, status)}</Merkteken>
);
