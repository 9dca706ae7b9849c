import type { InwonerRegel } from '@keukentafel/contract';
import { Card, Title } from '@mantine/core';
import { useEventListener, useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Pagina } from '../../components/Pagina';
import { VerlaatVraag } from '../../components/VerlaatVraag';
import { ConceptMelding } from '../../lib/concept';
import { AanmelderVelden } from './AanmelderVelden';
import { Bekenden } from './Bekenden';
import { Foutenlijst } from './Foutenlijst';
import { GekozenPersoon } from './GekozenPersoon';
import { HuishoudenKeuze } from './HuishoudenKeuze';
import classes from './NieuweAanmelding.module.css';
import { PersoonVelden } from './PersoonVelden';
import { opToets } from './toetsen';
import { UitVelden } from './UitVelden';
import { useNieuweAanmelding } from './use-nieuwe-aanmelding';
import { VraagVelden } from './VraagVelden';
import { WijkVeld } from './WijkVeld';

const postcodeIn = (adres: string | null): string => /\b[1-9]\d{3} ?[A-Z]{2}\b/.exec(adres ?? '')?.[0] ?? '';

/** One page in the order of a phone call. */
export function Component() {
  const { form, concept, save, saveAs, blocker, busy, error } = useNieuweAanmelding();
  const [bekende, postcode] = useWatch({ control: form.control, name: ['bekende', 'inwoner.postcode'] });

  const toetsen = useEventListener<'keydown', HTMLFormElement>('keydown', opToets);
  useHotkeys([['mod+Enter', () => save()]], []);
  // Someone is on the phone: typing begins with the name, not with the heading.
  useEffect(() => form.setFocus('inwoner.roepnaam'), [form]);

  function kies(regel: InwonerRegel | null) {
    form.setValue('bekende', regel, { shouldDirty: true });
    form.clearErrors('inwoner');
    requestAnimationFrame(() => form.setFocus(regel ? 'vraag' : 'inwoner.achternaam'));
  }

  function woontBij({ id, naam, adres }: InwonerRegel) {
    form.setValue('huishouden', { inwonerId: id, naam, rol: 'kind' }, { shouldDirty: true });
    if (!form.getValues('inwoner.postcode')) form.setValue('inwoner.postcode', postcodeIn(adres), { shouldDirty: true });
    requestAnimationFrame(() => form.setFocus('huishouden.rol'));
  }

  return (
    <Pagina titel="Nieuwe aanmelding" intro="Alleen de achternaam, de vraag en de wijk zijn nodig. De rest kan later.">
      <FormProvider {...form}>
        {/* The browser may not offer the worker's own data for somebody else. */}
        <form noValidate autoComplete="off" className={classes.form} onSubmit={save} ref={toetsen} aria-label="Nieuwe aanmelding">
          <ConceptMelding concept={concept} />
          <Foutenlijst />
          <div className={classes.grid}>
            <Card className={classes.card} data-area="wie">
              <Title order={2} size="h3">Om wie gaat het?</Title>
              {bekende ? <GekozenPersoon regel={bekende} onAnder={() => kies(null)} /> : <><PersoonVelden /><HuishoudenKeuze /></>}
              <WijkVeld postcode={bekende ? postcodeIn(bekende.adres) : postcode} />
            </Card>
            {!bekende && <div className={classes.side}><Bekenden onKies={kies} onHuisgenoot={woontBij} /></div>}
            <Card className={classes.card} data-area="vraag"><VraagVelden /></Card>
            <Card className={classes.card} data-area="hoe">
              <Title order={2} size="h3">Hoe kwam het binnen?</Title>
              <AanmelderVelden />
            </Card>
            <div className={classes.save}>
              {error && <Fout error={error} />}
              <UitVelden busy={busy} onSave={saveAs} />
            </div>
          </div>
        </form>
      </FormProvider>
      <VerlaatVraag blocker={blocker} bewaard />
    </Pagina>
  );
}
