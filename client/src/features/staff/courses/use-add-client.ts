import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../http/api.ts';
import { useCourseCalls } from './course-calls.ts';
import { newId } from './new-id.ts';
import { CLIENTS } from '../query-keys.ts';

/** Adds a client by name: tried again after a fault, it adds one. */
export function useAddClient(onAdded: (client: { id: string; name: string }) => void) {
  const queries = useQueryClient();
  const { addClient, peopleKey } = useCourseCalls();
  // It stays until the client is added: a request that is sent again adds one.
  const [id, setId] = useState(newId);
  return useMutation({
    mutationFn: (name: string) => addClient(id, name),
    networkMode: 'always',
    onSuccess: (_answer, name) => {
      onAdded({ id, name });
      setId(newId());
      void queries.invalidateQueries({ queryKey: peopleKey });
      void queries.invalidateQueries({ queryKey: CLIENTS });
    },
    onError: (error) => {
      // The first try had arrived after all, and the name was changed since: this is another one.
      if (problemOf(error) === 'stale') setId(newId());
    },
  });
}
