import type { NieuweAanmelding } from '@keukentafel/contract';
import { useRef, useState, type BaseSyntheticEvent } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { v4 as uuid } from 'uuid';
import { useConcept } from '../../lib/concept';
import { ApiError, isProblem } from '../../lib/http';
import { useLeaveGuard } from '../../lib/leave-guard';
import { meldFout, meldGelukt } from '../../lib/melding';
import { beginVerkenning, useRegistreer, type Geregistreerd } from './api';
import { controleer, veldVan } from './controle';
import { LABEL } from './labels';
import { LEGE_VORM, type AanmeldingVorm, type Uit } from './vorm';

/** The form of a new aanmelding: checking, saving once, and where to go after it. */
export function useNieuweAanmelding() {
  const [key, setKey] = useState(() => uuid());
  const saved = useRef(false);
  const navigate = useNavigate();
  const registreer = useRegistreer(key);
  const form = useForm<AanmeldingVorm, unknown, NieuweAanmelding>({ defaultValues: LEGE_VORM, resolver: controleer, mode: 'onTouched', shouldFocusError: false });
  const concept = useConcept('aanmelding', 'nieuw', form);
  const { isDirty } = form.formState;
  const blocker = useLeaveGuard(() => isDirty && !saved.current);

  async function onSaved({ casusId, eigenTeam, casusOpen, wijkteam, wijkteamTelefoon }: Geregistreerd) {
    const uit = form.getValues('uit');
    saved.current = true;
    void concept.klaar();
    const elders = `${wijkteam} pakt deze aanmelding op${wijkteamTelefoon ? `, telefoon ${wijkteamTelefoon}` : ''}.`;
    meldGelukt(uit === 'direct' ? 'Aanmelding afgehandeld' : 'Aanmelding opgeslagen', eigenTeam || !casusOpen ? '' : elders);
    if (!eigenTeam) return navigate('/mijn-werk');
    if (uit !== 'verkennen') return navigate(`/casussen/${casusId}`);
    await beginVerkenning(casusId, key).catch((error: unknown) => meldFout('De vraagverkenning is nog niet begonnen', error));
    return navigate(`/casussen/${casusId}/verkenning`);
  }

  function onRefused(error: unknown) {
    if (form.getValues('uit') !== 'direct') form.setValue('uit', 'registreren');
    // The first try did arrive, with other text: what is typed now is a new request.
    if (isProblem(error, 'sleutel-hergebruikt')) setKey(uuid());
    if (!(error instanceof ApiError)) return;
    error.fouten.forEach(({ veld, melding, regel }, index) => {
      const pad = veldVan(veld);
      form.setError(pad as FieldPath<AanmeldingVorm>, { type: regel, message: melding }, { shouldFocus: index === 0 && pad in LABEL });
    });
  }

  const register = (aanmelding: NieuweAanmelding) => registreer.mutateAsync(aanmelding).then(onSaved, onRefused);
  function save(event?: BaseSyntheticEvent) {
    event?.preventDefault();
    if (!registreer.isPending) void form.handleSubmit(register)();
  }
  function saveAs(uit: Uit) {
    form.setValue('uit', uit);
    save();
  }

  const general = registreer.error instanceof ApiError && registreer.error.fouten.length > 0 ? null : registreer.error;
  return { form, concept, save, saveAs, blocker, busy: registreer.isPending, error: general };
}
