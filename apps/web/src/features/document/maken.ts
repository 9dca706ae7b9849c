import { ROUTE, type DocumentDto } from '@keukentafel/contract';
import { QueryObserver, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { download, send } from '../../lib/http';
import { meldFout } from '../../lib/melding';

/** The live stream says when it goes further; when that is down, look again this often. In milliseconds. */
const LOOK_AGAIN_MS = 2_000;

/** What a document is made of: where it is asked for, and with what. */
export interface DocumentVraag {
  readonly path: string;
  readonly body?: object;
}

const isOver = ({ status }: DocumentDto): boolean => status === 'klaar' || status === 'mislukt';

/** Follows a document until it is there, or is not going to be. */
function volg(client: QueryClient, id: string, onStap: (document: DocumentDto) => void): Promise<DocumentDto> {
  const observer = new QueryObserver<DocumentDto>(client, {
    queryKey: ['document', id],
    queryFn: ({ signal }) => send<DocumentDto>({ path: `${ROUTE.documenten}/${id}`, signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_AGAIN_MS),
    refetchIntervalInBackground: true,
    gcTime: 0,
  });
  return new Promise((resolve, reject) => {
    const stop = observer.subscribe(({ data, error }) => {
      if (data) onStap(data);
      if (!error && !(data && isOver(data))) return;
      stop();
      if (data) resolve(data); else reject(error);
    });
  });
}

/** Has a PDF made and keeps it when it is there. `voortgang` is in percent, null when nothing is being made. */
export function useMaken(vraag: DocumentVraag) {
  const client = useQueryClient();
  const [voortgang, setVoortgang] = useState(0);
  const { mutate, isPending } = useMutation({
    mutationFn: async (sleutel: string) => {
      setVoortgang(0);
      const { id } = await send<DocumentDto>({ method: 'POST', ...vraag, idempotencyKey: sleutel });
      const { status } = await volg(client, id, (stap) => setVoortgang(stap.voortgang));
      if (status === 'mislukt') throw new Error('mislukt');
      await download({ path: `${ROUTE.documenten}/${id}/bestand` });
    },
    onError: (error) => meldFout('De PDF is niet gemaakt', error),
  });
  return { maak: () => mutate(uuid()), voortgang: isPending ? voortgang : null };
}
