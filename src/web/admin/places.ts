import type { Session } from '../shared/shapes.ts';

type Person = Session['person'];
const governs = (person: Person) => person.governs;
const everybody = () => true;

/** Every page of the management: what it belongs to, and who may go there. A new page is a line here. */
export const PLACES = [
  { part: 'guide', to: '/gestao/guia', word: 'guide', isFor: governs },
  { part: 'guide', to: '/gestao/calendario', word: 'calendar', isFor: governs },
  { part: 'guide', to: '/gestao/simulacao', word: 'replay', isFor: governs },
  {
    part: 'customers',
    to: '/gestao/clientes',
    word: 'customers',
    isFor: (person: Person) => person.keepsCustomers,
  },
  {
    part: 'customers',
    to: '/gestao/cadastro',
    word: 'registration',
    isFor: (person: Person) => person.registers,
  },
  {
    part: 'customers',
    to: '/gestao/mensagens',
    word: 'mails',
    isFor: (person: Person) => person.registers,
  },
  { part: 'team', to: '/gestao/relatorios', word: 'report', isFor: (person: Person) => person.leads },
  { part: 'team', to: '/gestao/permissoes', word: 'permissions', isFor: governs },
  // Everybody may see her own record.
  { part: 'team', to: '/gestao/equipe', word: 'skills', isFor: everybody },
  { part: 'security', to: '/gestao/auditoria', word: 'audit', isFor: governs },
  { part: 'security', to: '/gestao/entradas', word: 'signIns', isFor: governs },
  { part: 'security', to: '/gestao/chaves', word: 'tokens', isFor: governs },
  {
    part: 'security',
    to: '/gestao/entrada',
    word: 'providers',
    isFor: (person: Person) => person.keepsEntry,
  },
  {
    part: 'security',
    to: '/gestao/dados-pessoais',
    word: 'privacy',
    isFor: (person: Person) => person.keepsPrivacy,
  },
] as const;

export type Place = (typeof PLACES)[number];
export const PARTS = ['guide', 'customers', 'team', 'security'] as const;

/** Where one is; undefined for a page of none of them. */
export const placeAt = (pathname: string): Place | undefined =>
  PLACES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
