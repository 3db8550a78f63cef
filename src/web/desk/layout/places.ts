import { useNavigate } from '@tanstack/react-router';
import type { DeskViewId } from '../../shared/shapes.ts';

/** Opens a ticket beside the list, which stays as it is. */
export function useOpenTicket() {
  const navigate = useNavigate();
  return (number: string) =>
    void navigate({ to: '/atendimento/$number', params: { number }, search: (kept) => kept, replace: true });
}

export function useOpenView() {
  const navigate = useNavigate();
  return (fila: DeskViewId) => void navigate({ to: '/atendimento', search: { fila } });
}
