import type { MetingDto, VraagverkenningDto } from '@keukentafel/contract';
import type { Leefgebied } from '@keukentafel/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useConcept } from '../../lib/concept';
import { useLeaveGuard } from '../../lib/leave-guard';
import { haalMetingen, legVast } from './api';
import { Bewaarder, type MetingStaat } from './bewaarder';
import { gevonden, van } from './stand';
import { metingUit, vormVan, zegtHetzelfde, type MetingVorm } from './vorm';

/** The form of one leefgebied that saves itself. `huidig` is what holds now, and may change while someone types. */
export function useMeting(verkenning: VraagverkenningDto, leefgebied: Leefgebied, huidig: MetingDto | null) {
  const client = useQueryClient();
  const [staat, setStaat] = useState<MetingStaat>({ soort: 'rust' });
  const form = useForm<MetingVorm>({ defaultValues: vormVan(huidig) });
  const concept = useConcept('meting', `${verkenning.id}_${leefgebied}`, form);
  const keeper = useRef<Bewaarder | null>(null);
  const { id, casusId } = verkenning;

  useEffect(() => {
    const own = new Bewaarder({ ...form.getValues() }, {
      lees: () => form.getValues(),
      vul: (vorm) => form.reset(vorm, { keepDefaultValues: true }),
      verder: (bewaard) => {
        form.reset(bewaard, { keepValues: true });
        form.setValue('vorigeId', bewaard.vorigeId);
      },
      stuur: (vorm, vraagInlog) => legVast(client, { id, casusId }, metingUit(leefgebied, vorm), vraagInlog),
      haal: async () => van(gevonden(await haalMetingen(client, casusId), id), leefgebied),
      toon: setStaat,
    });
    keeper.current = own;
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: () => own.changed() });
    const hide = () => void own.flush();
    window.addEventListener('pagehide', hide);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', hide);
      void own.flush();
    };
  }, [client, form, id, casusId, leefgebied]);

  useEffect(() => keeper.current?.nieuws(huidig), [huidig]);

  // Text that was given back is recorded after all; what was recorded after someone left the leefgebied is no concept any more.
  useEffect(() => {
    if (concept.staat.soort === 'hersteld' && zegtHetzelfde(form.getValues(), vormVan(huidig))) concept.opnieuw();
    else keeper.current?.changed();
  }, [concept, form, huidig]);

  const blocker = useLeaveGuard(useCallback(() => keeper.current?.isOnveilig() ?? false, []));
  return {
    form, staat, concept, blocker,
    /** Saves now; asks to log in again when that is needed. */
    bewaar: () => void keeper.current?.flush(true),
    verlaat: () => void keeper.current?.flush(),
    kies: (welke: 'mijn' | 'hun') => keeper.current?.kies(welke),
  };
}
