import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ConceptKeeper, type ConceptStaat } from './keeper';
import { vul } from './vul';

/** A form that is kept while it is typed in. Show it with {@link ConceptMelding}. */
export interface Concept {
  readonly staat: ConceptStaat;
  /** Keeps what is typed before the form is closed; false when it would be lost. */
  readonly bewaar: () => Promise<boolean>;
  /** Call after the form was saved: removes what was kept. */
  readonly klaar: () => Promise<void>;
  /** Empties the form and what was kept. */
  readonly opnieuw: () => void;
  /** Of two versions, the one that goes on. */
  readonly kies: (welke: 'hier' | 'elders') => void;
}

const zet = <Vorm extends FieldValues, Uit>(form: UseFormReturn<Vorm, unknown, Uit>, inhoud: string): void =>
  form.reset(vul(form.getValues(), JSON.parse(inhoud)), { keepDefaultValues: true });

const GEWOON: ConceptStaat = { soort: 'gewoon' };

/**
 * Keeps what is typed in a form on the server, for whoever types it alone, and gives it back after a crash, an expired sessie or on another
 * device. `soort` is the kind of form, `sleutel` which one (an id or a word); `open` false keeps nothing, for a dialog that is closed.
 * The default values of the form are what it looks like when nothing was typed.
 */
export function useConcept<Vorm extends FieldValues, Uit>(soort: string, sleutel: string, form: UseFormReturn<Vorm, unknown, Uit>, open = true): Concept {
  const [staat, setStaat] = useState<ConceptStaat>(GEWOON);
  const keeper = useRef<ConceptKeeper | null>(null);

  useEffect(() => {
    if (!open) return undefined;
    const lees = () => JSON.stringify(form.getValues());
    // Asked anew each time: a form that saves by itself goes on from what it saved.
    const leeg = () => JSON.stringify({ ...form.getValues(), ...form.formState.defaultValues });
    const own = new ConceptKeeper({ soort, sleutel }, { lees: () => (lees() === leeg() ? null : lees()), zet: (inhoud) => zet(form, inhoud), toon: setStaat });
    keeper.current = own;
    const begin = new AbortController();
    own.begin(begin.signal);
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: () => own.changed() });
    const leave = () => { if (document.visibilityState === 'hidden') own.flush('weggaan'); };
    const hide = () => own.flush('weggaan');
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', hide);
    return () => {
      begin.abort();
      unsubscribe();
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', hide);
      own.flush();
      keeper.current = null;
      setStaat(GEWOON);
    };
  }, [soort, sleutel, form, open]);

  return {
    staat,
    bewaar: () => keeper.current?.close() ?? Promise.resolve(true),
    klaar: () => keeper.current?.remove() ?? Promise.resolve(),
    opnieuw: () => {
      void keeper.current?.remove().then(() => keeper.current?.resume());
      form.reset();
    },
    kies: (welke) => {
      if (welke === 'elders' && staat.soort === 'elders') zet(form, staat.inhoud);
      keeper.current?.resume();
    },
  };
}
