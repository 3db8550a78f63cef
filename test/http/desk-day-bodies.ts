import { randomUUID } from 'node:crypto';

/** What the routes of an agent's day take. */
export const deskDayBodies: Readonly<Record<string, () => object>> = {
  'PUT /api/v1/desk/tickets/:number/timer': () => ({ doing: 'start' }),
  'PUT /api/v1/desk/tickets/:number/watching': () => ({ follows: true }),
  'POST /api/v1/desk/tickets/:number/seen': () => ({ revision: 1 }),
  'POST /api/v1/desk/tickets/:number/articles': () => ({ title: 'Verba 065', body: 'Falta o cálculo.' }),
  'POST /api/v1/desk/tickets/:number/areas': () => ({ area: 'documentacao', question: 'Página errada.' }),
  'POST /api/v1/desk/tickets/:number/areas/:id': () => ({ answer: 'Corrigida.' }),
  'POST /api/v1/desk/communities/:place/topics': () => ({
    id: randomUUID(),
    title: 'Qual é a rotina?',
    body: 'A do fechamento.',
  }),
  'POST /api/v1/desk/topics/:id/answers': () => ({ id: randomUUID(), body: 'A 065.' }),
  'PUT /api/v1/desk/topics/:id/settled': () => ({ answer: null }),
  'POST /api/v1/desk/people': () => ({
    name: 'Nova Pessoa',
    email: `${randomUUID()}@totvs.example`,
    roles: [],
  }),
  'PUT /api/v1/desk/people/:id': () => ({ name: 'Outro Nome' }),
  'PUT /api/v1/desk/people/:id/active': () => ({ active: false }),
  'POST /api/v1/desk/own-tasks': () => ({ title: 'Ligar para o cliente', due: '2026-03-03T10:00' }),
  'POST /api/v1/desk/own-tasks/:id': () => ({ done: true }),
  'POST /api/v1/desk/tasks/:id/improvements': () => ({
    title: 'Rever o roteiro',
    owner: randomUUID(),
    on: '2026-03-13',
  }),
};
