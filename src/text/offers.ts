import type { Offer } from '#/domain/guide/document.ts';
import type { Locale } from './locale.ts';

const ptBr: Readonly<Record<Offer, string>> = {
  checking: 'conferência',
  training: 'treinamento',
  services: 'serviço',
  implementation: 'implementação',
};

const en: Readonly<Record<Offer, string>> = {
  checking: 'checking',
  training: 'training',
  services: 'service',
  implementation: 'implementation',
};

/** The service that may be offered for what the contract does not cover. */
export const offerInWords = (offer: Offer, locale: Locale) => (locale === 'en' ? en : ptBr)[offer];
