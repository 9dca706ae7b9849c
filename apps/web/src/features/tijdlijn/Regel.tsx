import type { TijdlijnRegelDto } from '@keukentafel/contract';
import { datumIn, naamOf, TIJDLIJN_GROEP, type Leefgebied } from '@keukentafel/domain';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { stijlVan, tintStyle } from '../../components/leefgebied';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { dagTekst, datumTekst, heeftTijd, tijdTekst } from '../../lib/tijd/tekst';
import { GROEP_ICOON, groepVan } from './groep';
import classes from './Tijdlijn.module.css';
import { zinVan } from './zin';

/** Characters of a text from which the rest is folded away. */
const LANG = 220;

function Tekst({ tekst }: { readonly tekst: string }) {
  const [open, setOpen] = useState(false);
  const lang = tekst.length > LANG;
  return (
    <>
      <p className={classes.text} data-folded={lang && !open}>{tekst}</p>
      {lang && <UnstyledButton className={classes.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Minder tonen' : 'Alles tonen'}</UnstyledButton>}
    </>
  );
}

const isLeefgebied = (code: unknown): code is Leefgebied => typeof code === 'string';

/** One thing that happened: what, when, who, and the text that goes with it. What was written down on a later day says so. */
export function Regel({ regel }: { readonly regel: TijdlijnRegelDto }) {
  const groep = groepVan(regel.soort);
  const leefgebied = regel.gegevens.leefgebied ?? regel.onderwerp?.leefgebied;
  const Beeld = isLeefgebied(leefgebied) ? stijlVan(leefgebied).icon : GROEP_ICOON[groep];
  const geschreven = datumIn(new Date(regel.geschrevenOp));
  const laat = geschreven > datumIn(new Date(regel.gebeurdOp));
  const tekst = regel.onderwerp?.tekst;
  return (
    <li className={classes.line} data-groep={groep}>
      <span className={classes.sign} data-tint={isLeefgebied(leefgebied)} style={isLeefgebied(leefgebied) ? tintStyle(leefgebied) : undefined}><Beeld size={17} stroke={1.8} aria-hidden /></span>
      <div className={classes.body}>
        <VisuallyHidden>{naamOf(TIJDLIJN_GROEP, groep)}: </VisuallyHidden>
        <span className={classes.sentence}>{zinVan(regel, useLijsten())}</span>
        {tekst && <Tekst tekst={tekst} />}
        <span className={classes.meta}>
          <time dateTime={regel.gebeurdOp}>{dagTekst(regel.gebeurdOp)}{heeftTijd(regel.gebeurdOp) && `, ${tijdTekst(regel.gebeurdOp)}`}</time> · {regel.door}
          {laat && <span className={classes.late}> · vastgelegd op {datumTekst(geschreven)}</span>}
        </span>
      </div>
    </li>
  );
}
