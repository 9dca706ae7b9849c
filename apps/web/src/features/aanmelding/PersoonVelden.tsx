import { leeftijdOp, splitsAdres, splitsTussenvoegsel } from '@keukentafel/domain';
import { Button, Collapse, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { leesDatum } from '../../lib/tijd/invoer';
import { datumKort } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { MeerPersoonVelden } from './MeerPersoonVelden';
import { useVeld, type Veld } from './veld';
import classes from './Velden.module.css';
import type { AanmeldingVorm } from './vorm';

function leeftijdTekst(text: string): string | null {
  const invoer = leesDatum(text);
  if (invoer.soort === 'jaar') return 'alleen jaar';
  const leeftijd = invoer.soort === 'datum' ? leeftijdOp(invoer.datum, vandaag()) : null;
  return leeftijd === null ? null : `${leeftijd} jaar`;
}

/** Birth date as people type it; written out in full on leaving the field. */
export function GeboorteVeld() {
  const veld = useVeld()('inwoner.geboortedatum');
  const { setValue, control } = useFormContext<AanmeldingVorm>();
  const leeftijd = leeftijdTekst(useWatch({ control, name: 'inwoner.geboortedatum' }));
  return (
    <TextInput
      {...veld} label="Geboortedatum" placeholder="dd-mm-jjjj" inputMode="numeric"
      rightSection={leeftijd && <span className={classes.hint}>{leeftijd}</span>} rightSectionWidth={leeftijd ? 88 : undefined} rightSectionPointerEvents="none"
      onBlur={(event) => {
        const invoer = leesDatum(event.target.value);
        if (invoer.soort === 'datum') setValue('inwoner.geboortedatum', datumKort(invoer.datum));
        void veld.onBlur(event);
      }}
    />
  );
}

/** Surname; tussenvoegsels that were typed with it move to their own field. */
function AchternaamVeld({ veld }: { readonly veld: Veld }) {
  const { setValue, getValues } = useFormContext<AanmeldingVorm>();
  return (
    <TextInput
      {...veld} label="Achternaam" required
      onBlur={(event) => {
        const delen = getValues('inwoner.tussenvoegsel') ? null : splitsTussenvoegsel(event.target.value);
        if (delen) setValue('inwoner.tussenvoegsel', delen.tussenvoegsel, { shouldDirty: true });
        if (delen) setValue('inwoner.achternaam', delen.achternaam, { shouldDirty: true });
        void veld.onBlur(event);
      }}
    />
  );
}

/** Postcode; a house number that was typed with it moves to its own field. */
function PostcodeVeld({ veld }: { readonly veld: Veld }) {
  const { setValue } = useFormContext<AanmeldingVorm>();
  return (
    <TextInput
      {...veld} label="Postcode" placeholder="1961 AB 12"
      onBlur={(event) => {
        const delen = splitsAdres(event.target.value);
        if (delen) for (const naam of ['postcode', 'huisnummer', 'toevoeging'] as const) setValue(`inwoner.${naam}`, delen[naam], { shouldDirty: true });
        void veld.onBlur(event);
      }}
    />
  );
}

/** What someone is called. */
export function NaamVelden() {
  const veld = useVeld();
  return (
    <div className={classes.row}>
      <TextInput className={classes.first} label="Roepnaam" {...veld('inwoner.roepnaam')} />
      <TextInput className={classes.between} label="Tussenvoegsel" {...veld('inwoner.tussenvoegsel')} />
      <div className={classes.last}><AchternaamVeld veld={veld('inwoner.achternaam')} /></div>
    </div>
  );
}

/** The person block of a form: name and birth date first, and `alles` when what is seldom asked is on screen at once. */
export function PersoonVelden({ alles = false }: { readonly alles?: boolean }) {
  const veld = useVeld();
  const [meer, { toggle }] = useDisclosure(alles);
  return (
    <>
      <NaamVelden />
      <div className={classes.row}>
        <div className={classes.half}><GeboorteVeld /></div>
        <TextInput className={classes.half} label="Telefoon" type="tel" {...veld('inwoner.telefoon')} />
      </div>
      <div className={classes.row}>
        <div className={classes.part}><PostcodeVeld veld={veld('inwoner.postcode')} /></div>
        <TextInput className={classes.part} label="Huisnummer" inputMode="numeric" {...veld('inwoner.huisnummer')} />
        <TextInput className={classes.part} label="Toevoeging" {...veld('inwoner.toevoeging')} />
      </div>
      <div>
        <Button
          variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={meer} aria-controls="meer-gegevens"
          rightSection={<IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={meer || undefined} />}
        >
          {meer ? 'Minder gegevens' : 'Meer gegevens'}
        </Button>
        <Collapse id="meer-gegevens" expanded={meer} keepMounted keepMountedMode="display-none"><MeerPersoonVelden /></Collapse>
      </div>
    </>
  );
}
