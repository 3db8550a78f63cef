/** A small right guide, to be spoilt one line at a time. */
export const A_GUIDE = `guide: 1
vendor: { id: acme, name: Acme, time_zone: America/Sao_Paulo, edition: "2026", accent: "#0b5fff" }
holidays:
  - { name: Aniversário da cidade, on: "01-25", kind: city }
calendars:
  suporte:
    hours: { mon-fri: "08:00-12:00, 13:30-18:00" }
    on_call: { sat: "08:00-12:00" }
    closed_on: [national, local]
    overrides:
      - { name: Véspera de Natal, on: "2026-12-24", hours: closed }
      - { name: Balanço, from: "2026-06-01", to: "2026-06-05", hours: "08:00-20:00" }
  nuvem: always
severities:
  - { id: critica, label: Crítica, targets: { support: 10h, maintenance: 4d } }
  - { id: baixa, label: Baixa, calendar: suporte, targets: { support: 40h } }
default_severity: baixa
kinds:
  - { id: duvida, label: Dúvida, meaning: Um pedido de informação., team: suporte, scope: bug }
  - { id: lei, label: Lei, meaning: Uma lei nova., level: 2, legal_date: true }
default_kind: duvida
requester_kinds:
  - { id: usuario, label: Usuário }
  - { id: revenda, label: Revenda }
triage:
  questions:
    - { id: uso, label: "Pode ser usada?", answers: { sim: Sim, nao: Não } }
    - { id: contorno, label: "Há contorno?", answers: [sim, nao], asked_when: { uso: nao } }
  rules:
    - { when: { requester: revenda, kind: lei }, severity: critica }
    - { when: { uso: nao, contorno: nao }, severity: critica, because: Não pode ser usada. }
    - { when: { uso: nao }, severity: baixa }
teams:
  - { id: suporte, label: Suporte, calendar: suporte }
  - { id: cloud, label: Cloud, calendar: nuvem, targets: { critica: { support: 4h } }, kinds: [lei] }
contracts:
  - id: ouro
    label: Ouro
    calendar: nuvem
    targets: { critica: { support: 2h } }
    components:
      - { id: noite, label: Atendimento à noite, calendar: nuvem, targets: { critica: { support: 1h } } }
      - { id: copia, label: Cópia do ambiente, asks: { endereco: Endereço } }
clocks:
  support: { starts: opened, stops: [solved], pauses: [waiting_customer], warn_at: [50, 80] }
  maintenance: { starts: forwarded_to_maintenance, stops: [solved], day_target_rounding: exact }
acceptance:
  window: 15 calendar days
  calendar: suporte
  remind_before: 4 calendar days
  remind_at: "09:00"
  postpone: { times: 1, by: 45 calendar days }
  answers: [accept, refuse, postpone]
  on_silence: accept_tacitly
contact_attempts: { times: 3, calendar: suporte }
queue: { order: [severity, due] }
number: { kind: sequence, digits: 6 }
tabs:
  - { id: abertos, label: Abertos, states: [new, estimating, in_service, waiting_customer, on_hold, in_maintenance] }
  - { id: fim, label: Fim, states: [awaiting_acceptance, closed, rejected] }
states:
  new: { label: Novo, code: 0, assigned: { label: Repassado, code: 1 } }
  estimating: Em estimativa
  in_service: Em atendimento
  waiting_customer: Com o cliente
  on_hold: Em espera
  in_maintenance: Em manutenção
  awaiting_acceptance: Aguardando aceite
  closed: Encerrado
  rejected: Rejeitado
notices: { reminder: false }
products:
  - id: erp
    label: ERP
    team: suporte
    targets: { maintenance: 9d }
    scope: bug
    editions: [{ id: leve, label: Leve, note: Sem relatórios. }]
    modules: [Fiscal]
form: { subject_max: 100, tip: Conte tudo.,
  fields: [{ id: caminho, label: Caminho, required: yes, required_when: { kind: lei } }],
  routes: [{ when: { module: Fiscal }, team: cloud }],
  attachments: { needed: [{ when: { product: erp }, kind: image, label: a tela }] } }
versions: { two_people: true }
scope:
  - { id: bug, label: Falha do sistema, covered: yes, responsible: Acme }
  - { id: rede, label: Rede do cliente, covered: no, responsible: Cliente, note: Procure o seu técnico., covered_with: copia, offer: services }
services_team: cloud
macros:
  - id: prazo
    label: Prazo do chamado
    when: { requester: revenda, kind: [lei] }
    text: "Olá, {{cliente.nome}}: {{chamado.prazo}}."
    does: { next: waiting_customer, team: cloud, severity: critica, reason: Uma lei nova. }
definitions:
  - { term: Chamado, meaning: Um pedido com número. }
  - { term: Trâmite, meaning: Um registro no chamado. }
people:
  - { role: Diretora, name: Célia Ramos, email: celia@acme.example }
document:
  title: Guia da Acme
  author: Célia Ramos
  issued_on: "2026-03-02"
  text: Como atendemos.
  sections:
    - title: Atendimento
      id: inicio
      text: Veja os [prazos](#prazos).
      show: { hours: [suporte] }
      sections:
        - { id: prazos, title: Prazos, show: [severities, clocks] }
        - title: O que atendemos
          show: { scope: [covered] }
          steps:
            - { title: Abra o chamado, text: Conte tudo., picture: ticket }
    - { title: Quem responde, show: people }
examples:
  - given:
      - { opened: "2026-04-20 15:00", severity: critica }
      - { waiting_customer: "2026-04-20 16:00" }
    now: "2026-04-20 17:00"
    expect: { support_state: paused, tab: Abertos }
`;
