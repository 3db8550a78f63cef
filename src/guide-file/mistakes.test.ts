import { describe, expect, it } from 'vitest';
import { A_GUIDE } from './a-guide.ts';
import { readGuide } from './read-guide.ts';

/**
 * One mistake a line: its name | what is right | what is written instead (∅ nothing, ⏎ new line, ⇥ tab) |
 * a fragment of the line that is told | words of the sentence … (~ between words of which one will do).
 */
const MISTAKES = `
unknown key at the top | queue: | queues: | queues: | queues | você quis dizer “queue”
unknown key deep inside | remind_before: 4 | remind_befor: 4 | remind_befor | você quis dizer “remind_before”
unknown key with nothing near | form: { | form: { xyz: 1, | form: | chave desconhecida: “xyz” | subject_max
missing key | label: Crítica,  | ∅ | id: critica | falta “label” | escreva label:
missing section | number: { kind: sequence, digits: 6 }⏎ | ∅ | guide: 1 | falta “number” | escreva number:
duplicate key | default_severity: baixa | number: 7 | number: { | a chave “number” aparece duas vezes
tab as indentation |     closed_on: [national, local] | ⇥closed_on: [national, local] | ⇥closed_on | tabulação | espaços
bad indentation |   calendar: suporte⏎  remind_before |    calendar: suporte⏎  remind_before | window: 15 | recuo~chave: valor
open bracket | closed_on: [national, local] | closed_on: [national, local | overrides: | feche~fechar~recuo
open quote | name: Acme, | name: "Acme, | vendor | aspas
two values on a line | default_severity: baixa | default_severity: baixa: alta | default_severity | aspas~chave: valor
text instead of a map | queue: { order: [severity, due] } | queue: severity | queue: | “queue” pede chaves com valores
map instead of a list | modules: [Fiscal] | modules: { a: 1 } | modules: { a | “modules” pede uma lista | modules: [Faturamento
another version | guide: 1 | guide: 2 | guide: 2 | não lê “guide: 2” | escreva guide: 1
empty file of a guide | guide: 1 | guide: | guide: | “guide” | guide: 1
overlapping spans | 08:00-12:00, 13:30 | 08:00-14:00, 13:30 | mon-fri | 08:00-14:00 e 13:30-18:00 se sobrepõem
closing before opening | 08:00-12:00, 13:30-18:00" | 18:00-08:00" | mon-fri | fecha antes de abrir | 18:00-24:00 num dia e 00:00-08:00 no seguinte
no length | 08:00-12:00, 13:30-18:00" | 08:00-08:00" | mon-fri | não tem duração
25:00 | 13:30-18:00" | 13:30-25:00" | mon-fri | “25:00” não existe no relógio | 24:00
07:60 | "08:00-12:00, 13 | "07:60-12:00, 13 | mon-fri | “07:60” não existe
not a span | "08:00-12:00, 13:30-18:00" | "das 8 às 18" | mon-fri | não é um intervalo | 08:00-12:00, 13:30-18:00
not a time | "08:00-12:00, 13:30-18:00" | "8h-18h" | mon-fri | “8h” não é uma hora | 07:00
a day in Portuguese | mon-fri: "08 | seg-fri: "08 | seg-fri | você quis dizer “mon”
days backwards | mon-fri: "08 | fri-mon: "08 | fri-mon | está ao contrário | mon-fri
a list of days without quotes | mon-fri: "08 | mon,wed: "08 | mon,wed | “mon” pede um texto | vai entre aspas
a day twice | 18:00" }⏎    on_call | 18:00", wed: "09:00-10:00" }⏎    on_call | mon-fri | o dia “wed” já tem horário
a calendar that never opens | nuvem: always | nuvem: { hours: {} } | nuvem: | nunca abre | hours: { mon-fri
a calendar open only in on-call that does not count | nuvem: always | nuvem: { hours: {}, on_call: { sat: "08:00-12:00" }, clock_counts_on_call: false } | nuvem: | nunca abre
unknown kind of closing | closed_on: [national, local] | closed_on: [nacional, local] | closed_on | “nacional” | “national”
national holiday listed | kind: city } | kind: national } | Aniversário | feriados nacionais já são calculados
holiday that does not exist | on: "01-25" | on: "02-30" | Aniversário | “02-30” não é um dia | easter+60
override without dates | on: "2026-12-24", hours | hours | Véspera | não diz quando vale
override backwards | to: "2026-06-05" | to: "2026-05-05" | Balanço | termina em 2026-05-05
override on a date that does not exist | on: "2026-12-24" | on: "2026-02-29" | Véspera | “2026-02-29” não é uma data
unknown time zone | America/Sao_Paulo | America/Sao_Paolo | vendor | não é um fuso | America/Sao_Paulo
an offset as time zone | America/Sao_Paulo | "-03:00" | vendor | não é um fuso
bad colour | "#0b5fff" | azul | vendor | “azul” não é uma cor | #0b5fff
bad e-mail | edition: "2026" | edition: "2026", email: suporte | vendor | não é um e-mail
no severities | severities:⏎  - { id: crit | severities: []⏎spare:⏎  - { id: crit | severities | “severities” está sem conteúdo
duplicate severity | id: baixa, | id: critica, | label: Baixa | “critica” já foi usado
duplicate team | id: cloud, | id: suporte, | label: Cloud | “suporte” já foi usado
duplicate answer | answers: [sim, nao] | answers: [sim, sim] | id: contorno | “sim” já foi usado
an id with accents | id: baixa, | id: Básica, | label: Baixa | não serve de identificador | “basica”
unknown calendar | label: Baixa, calendar: suporte | label: Baixa, calendar: suporti | label: Baixa | calendário desconhecido: “suporti” | suporte
unknown calendar of a team | calendar: nuvem, targets: { critica: { support: 4h | calendar: lua, targets: { critica: { support: 4h | id: cloud | calendário desconhecido | suporte, nuvem
unknown calendar of the acceptance |   calendar: suporte⏎  remind |   calendar: aceite⏎  remind | calendar: aceite | calendário desconhecido
unknown calendar of the attempts | times: 3, calendar: suporte | times: 3, calendar: x | contact_attempts | calendário desconhecido
unknown team | label: ERP⏎    team: suporte | label: ERP⏎    team: suport | team: suport⏎ | equipe desconhecida | quis dizer “suporte”
unknown severity of a rule | severity: critica, because | severity: urgente, because | because | severidade desconhecida | critica, baixa
unknown default severity | default_severity: baixa | default_severity: baica | default_severity | quis dizer “baixa”
unknown severity of a contract | targets: { critica: { support: 2h | targets: { gravissima: { support: 2h | gravissima | severidade desconhecida
target without a clock | support: 10h, maintenance: 4d | support: 10h, response: 1h | id: critica | “response” não tem relógio | clocks: response
target of an unknown clock | support: 40h | suport: 40h | label: Baixa | quis dizer “support”
clock starts at an unknown event | starts: opened, | starts: open, | support: { starts | evento desconhecido | quis dizer “opened”
clock stops at an unknown event | stops: [solved], pauses | stops: [resolved], pauses | support: { starts | evento desconhecido: “resolved”
clock pauses in an unknown state | pauses: [waiting_customer] | pauses: [waiting] | support: { starts | situação desconhecida: “waiting”
clock that stops as it starts | stops: [solved], pauses | stops: [opened], pauses | support: { starts | começa e para no mesmo evento
warning out of range | warn_at: [50, 80] | warn_at: [50, 100] | support: { starts | no máximo 99
warning at zero | warn_at: [50, 80] | warn_at: [0] | support: { starts | no mínimo 1
unreadable duration | support: 40h | support: 40 horas | label: Baixa | “40 horas” não é um prazo | 10h | 15 calendar days
duration without unit | support: 40h | support: 40 | label: Baixa | “40” não é um prazo
negative duration | support: 40h | support: -40h | label: Baixa | é negativo
zero duration | support: 40h | support: 0h | label: Baixa | é zero
window zero | window: 15 calendar days | window: 0 calendar days | window | é zero | escreva um prazo maior
window in hours | window: 15 calendar days | window: 15h | window | conta em dias
business-day window without a calendar | window: 15 calendar days⏎  calendar: suporte | window: 15 business days | window | dias úteis | calendar:
reminder as long as the window | remind_before: 4 | remind_before: 15 | remind_before | não cabe na janela de 15 calendar days
reminder at midnight’s end | remind_at: "09:00" | remind_at: "24:00" | remind_at | já é o dia seguinte
postponement not offered | answers: [accept, refuse, postpone] | answers: [accept, refuse] | postpone: | acrescente postpone em answers
postponement offered without a term |   postpone: { times: 1, by: 45 calendar days }⏎ | ∅ | answers: [accept | oferecida sem prazo | by: 45 calendar days
nobody can accept | answers: [accept, refuse, postpone] | answers: [refuse, postpone] | answers: [refuse | falta a resposta accept
unknown answer of the acceptance | answers: [accept, refuse, postpone] | answers: [acept, refuse, postpone] | answers: [acept | quis dizer “accept”
silence unknown | on_silence: accept_tacitly | on_silence: aceitar | on_silence | accept_tacitly, close_without_answer
reopening | on_silence: accept_tacitly | on_silence: accept_tacitly⏎  reopen: always | reopen | never
rule with an unknown answer | { uso: nao, contorno: nao } | { uso: nao, contorno: talvez } | because | resposta desconhecida: “talvez” | sim, nao
rule with an unknown question | { uso: nao, contorno: nao } | { usa: nao } | because | pergunta desconhecida: “usa” | “uso”
rule behind a wider one | severity: baixa }⏎teams | severity: baixa }⏎    - { when: { uso: nao, contorno: sim }, severity: critica }⏎teams | contorno: sim } | a 3ª regra decide antes
rule against itself | when: { uso: nao }, severity | when: { uso: nao }, unless: { uso: nao }, severity | unless | em when e em unless
question asked by a later one | answers: { sim: Sim, nao: Não } } | answers: { sim: Sim, nao: Não }, asked_when: { contorno: nao } } | id: uso | pergunta desconhecida
state without a label | closed: Encerrado | closed: { code: 5 } | closed: | falta “label”
state left out |   on_hold: Em espera⏎ | ∅ | states:⏎ | falta “on_hold”
tab with an unknown state | states: [new, est | states: [novo, new, est | id: abertos | situação desconhecida: “novo”
state in no tab | waiting_customer, on_hold, in_maintenance] } | waiting_customer, in_maintenance] } | tabs: | “on_hold” não está em nenhuma aba
unknown column of the list | number: { kind: sequence | list: { columns: [number, titulo] }⏎number: { kind: sequence | titulo | “titulo” | number, opened, requester, subject
list without columns | number: { kind: sequence | list: { columns: [] }⏎number: { kind: sequence | columns: [] | “columns”
word for a column that does not exist | number: { kind: sequence | list: { labels: { prazo: Entrega } }⏎number: { kind: sequence | labels: | chave desconhecida: “prazo” | number
duplicate justification | in_service: Em atendimento | in_service: { label: Em atendimento, justifications: [{ id: teste, label: A }, { id: teste, label: B }] } | in_service: { | “teste” já foi usado
justification without a label | in_service: Em atendimento | in_service: { label: Em atendimento, justifications: [{ id: teste }] } | in_service: { | falta “label”
unknown number format | kind: sequence | kind: sequencia | number: | quis dizer “sequence”
digits as text | digits: 6 | digits: seis | number: | “digits” pede um número | digits: 6
notice that is not yes or no | reminder: false | reminder: não | notices | true ou false
two people who are neither yes nor no | two_people: true | two_people: sim | versions: | “two_people” pede true ou false
unknown key of the versions | two_people: true | duas_pessoas: true | versions: | chave desconhecida: “duas_pessoas” | two_people
document showing something unknown | { title: Quem responde, show: people } | { title: Quem responde, show: peple } | Quem responde | vista desconhecida: “peple” | quis dizer “people”
document showing hours of an unknown team | show: { hours: [suporte] } | show: { hours: [suport] } | show: { hours: [suport] | equipe desconhecida: “suport” | “suporte”
document showing an unknown coverage | show: { scope: [covered] } | show: { scope: [coverd] } | show: { scope | cobertura desconhecida | “covered”
document showing a part of what is whole | [severities, clocks] | { clocks: [suporte] } | show: { clocks | é mostrado por inteiro | show: clocks
document showing what the guide has not | people:⏎  - { role: Diretora, name: Célia Ramos, email: celia@acme.example }⏎ | ∅ | show: people | não tem “people” para mostrar
section without a title | - { title: Quem responde, show | - { show | - { show: people | falta “title”
section that says nothing | Quem responde, show: people } | Quem responde } | Quem responde } | a seção “Quem responde” está vazia
section twice under one id | id: inicio⏎ | id: prazos⏎ | id: prazos, title | “prazos” já foi usado
link to no section | (#prazos) | (#prasos) | (#prasos) | seção desconhecida: “prasos” | “prazos”
heading inside a text | text: Como atendemos. | text: "# Como atendemos" | # Como | o título “Como atendemos” | sections:
sections without end | show: people }⏎ | sections: [ { title: 2, sections: [ { title: 3, sections: [ { title: 4, sections: [ { title: 5, sections: [ { title: 6, text: x } ] } ] } ] } ] } ] }⏎ | Quem responde | 6º nível | um nível acima
picture that does not exist | picture: ticket | picture: tiket | picture: tiket | figura desconhecida | “ticket”
issue date that does not exist | issued_on: "2026-03-02" | issued_on: "2026-02-30" | issued_on | “2026-02-30” não é uma data
document without sections |     - { title: Quem responde, show: people }⏎ |     - Quem responde⏎ | - Quem responde | pede chaves com valores
coverage that is neither yes nor no | covered: yes | covered: talvez | id: bug | “talvez” não é sim nem não
duplicate scope item | id: rede, label | id: bug, label | id: bug, label: Rede | “bug” já foi usado
duplicate definition | term: Trâmite | term: Chamado | term: Chamado, meaning: Um registro | “Chamado” já foi usado
definition without a meaning | term: Trâmite, meaning: Um registro no chamado. | term: Trâmite | term: Trâmite } | falta “meaning”
e-mail of a person | email: celia@acme.example | email: celia | role: Diretora | não é um e-mail
kind without a meaning | meaning: Uma lei nova., | ∅ | id: lei | falta “meaning”
duplicate kind | id: lei | id: duvida | label: Lei | “duvida” já foi usado
kind of an unknown team | Um pedido de informação., team: suporte | Um pedido de informação., team: suport | id: duvida | equipe desconhecida | “suporte”
kind of an unknown scope item | team: suporte, scope: bug | team: suporte, scope: bugs | id: duvida | assunto da cobertura desconhecido | “bug”
kind at no level | level: 2 | level: 0 | id: lei | no mínimo 1
kind that asks neither yes nor no | legal_date: true | legal_date: sim | id: lei | true ou false
unknown default kind | default_kind: duvida | default_kind: duvidas | default_kind | tipo de contato desconhecido | “duvida”
team of an unknown kind | kinds: [lei] | kinds: [leis] | id: cloud | tipo de contato desconhecido: “leis” | “lei”
duplicate requester kind | id: revenda | id: usuario | label: Revenda | “usuario” já foi usado
question named like what is always asked | id: uso, label | id: kind, label | id: kind | já é o nome
rule with an unknown kind of requester | requester: revenda | requester: revendas | requester: revendas | resposta desconhecida: “revendas” | “revenda”
rule with an unknown kind of contact | kind: lei } | kind: leis } | kind: leis | resposta desconhecida: “leis”
component of an unknown calendar | à noite, calendar: nuvem | à noite, calendar: noite | id: noite | calendário desconhecido: “noite” | suporte, nuvem
component with a target nobody measures | support: 1h | response: 1h | id: noite | “response” não tem relógio
component of an unknown severity | critica: { support: 1h | critico: { support: 1h | id: noite | severidade desconhecida
duplicate component | id: copia | id: noite | label: Cópia | “noite” já foi usado
product with a target nobody measures | maintenance: 9d | delivery: 9d | targets: { delivery | “delivery” não tem relógio
product of an unknown scope item | scope: bug⏎ | scope: bugs⏎ | scope: bugs | assunto da cobertura desconhecido
edition without a note | , note: Sem relatórios. | ∅ | id: leve | falta “note”
scope item with an unknown component | covered_with: copia | covered_with: copias | id: rede | componente de contrato desconhecido | “copia”
scope item with an unknown offer | offer: services | offer: servicos | id: rede | checking, training, services~services
unknown team of what is not covered | services_team: cloud | services_team: clod | services_team | equipe desconhecida | “cloud”
question that must or must not be answered | asked_when: { uso: nao } } | asked_when: { uso: nao }, required: talvez } | id: contorno | true ou false
promise that is neither date nor estimate | queue: { order: [severity | promise: talvez⏎queue: { order: [severity | promise | date, estimate~estimate
escalation to nobody | queue: { order: [severity | escalation: { notify: [] }⏎queue: { order: [severity | escalation | “notify” está sem conteúdo
escalation to an unknown role | queue: { order: [severity | escalation: { notify: [chefe] }⏎queue: { order: [severity | escalation | leader, manager, director~leader
clock of an unknown team | starts: opened, stops: [solved], pauses | teams: [suport], starts: opened, stops: [solved], pauses | support: { teams | equipe desconhecida: “suport” | “suporte”
on-call days of an unknown kind | closed_on: [national, local] | on_call_only_on: [locais] | on_call_only_on | “locais”
contract suggested by an unknown matter | label: Ouro⏎ | label: Ouro⏎    suggested_when: { scope: [redes] }⏎ | suggested_when | assunto da cobertura desconhecido | “rede”
contract suggested by nothing | label: Ouro⏎ | label: Ouro⏎    suggested_when: { outside_hours: 0 }⏎ | suggested_when | no mínimo 1
kind whose agreed date is neither yes nor no | Uma lei nova., level: 2, | Uma lei nova., agreed_date: talvez, level: 2, | id: lei | “talvez” não é sim nem não
help of the form without a title | form: { subject_max: 100, | form: { subject_max: 100, help: [{ steps: [Grave.] }], | form: | falta “title”
form help shown where there is none | show: people | show: form_help | form_help | não tem “form_help” para mostrar
kind investigated without the skill of a specialist | Uma lei nova., level: 2, | Uma lei nova., investigation: { stage: Análise }, level: 2, | id: lei | falta “skill”
kind planned for nothing known | Uma lei nova., level: 2, | Uma lei nova., planned_for: futura, level: 2, | id: lei | open, current
window of a version that is not open | modules: [Fiscal] | modules: [Fiscal]⏎    versions: { current: "1.0", windows: { "1.1": { from: "2026-06-01", to: "2026-06-05" } } } | versions: | ponha a versão em open
window backwards | modules: [Fiscal] | modules: [Fiscal]⏎    versions: { current: "1.0", open: ["1.1"], windows: { "1.1": { from: "2026-06-05", to: "2026-06-01" } } } | versions: | termina antes de começar
versions without the current one | modules: [Fiscal] | modules: [Fiscal]⏎    versions: { open: ["1.1"] } | versions: | falta “current”
team that analyses maybe | label: Cloud, calendar: nuvem, | label: Cloud, analyses: talvez, calendar: nuvem, | id: cloud | “talvez” não é sim nem não
versions shown where there are none | show: people | show: versions | show: versions | não tem “versions” para mostrar
kind for all, maybe | Uma lei nova., level: 2, | Uma lei nova., for_all: talvez, level: 2, | id: lei | “talvez” não é sim nem não
product for all, maybe | modules: [Fiscal] | modules: [Fiscal]⏎    for_all: talvez | for_all | “talvez” não é sim nem não
only what was contracted, maybe | form: { subject_max: 100, | form: { subject_max: 100, contracted_only: talvez, | form: | “talvez” não é sim nem não
unknown kind in a condition of the form | required_when: { kind: lei } | required_when: { kind: leis } | fields: [ | tipo de contato desconhecido | quis dizer “lei”
unknown name in a condition of the form | required_when: { kind: lei } | required_when: { tipo: lei } | fields: [ | campo desconhecido: “tipo”
field called like a question | id: caminho, | id: uso, | fields: [ | já é o nome de algo que o formulário pergunta
field called like another | id: caminho, label: Caminho, required: yes, | id: caminho, label: A }, { id: caminho, label: B, | fields: [ | “caminho” já foi usado
choice without options | label: Caminho, required | label: Caminho, kind: choice, required | fields: [ | precisa de options
unknown preset | label: Caminho, required | label: Caminho, kind: choice, options: { a: A }, preset: b, required | fields: [ | valor desconhecido: “b”
unknown kind of field | label: Caminho, required | label: Caminho, kind: texto, required | fields: [ | “texto”
unknown demand | required: yes, required_when | required: sempre, required_when | fields: [ | “sempre”
unknown team of a route | module: Fiscal }, team: cloud | module: Fiscal }, team: clouds | routes: [ | equipe desconhecida | quis dizer “cloud”
unknown module of a route | module: Fiscal }, team | module: Fiscais }, team | routes: [ | valor desconhecido: “Fiscais”
unknown kind of file | kind: image, label | kind: imagem, label | attachments | “imagem” | “image”
unknown product of a needed file | when: { product: erp } | when: { product: erq } | attachments | valor desconhecido | “erp”
example with an unknown event | { waiting_customer: "2026-04-20 16:00" } | { waiting_client: "2026-04-20 16:00" } | waiting_client | evento desconhecido | quis dizer “waiting_customer”
example with two events in one | { waiting_customer: "2026-04-20 16:00" } | { solved: "2026-04-20 16:00", closed: "2026-04-20 17:00" } | solved: "2026 | dois eventos no mesmo item
example with an unknown fact | 15:00", severity: critica | 15:00", severidade: critica | severidade | quis dizer “severity”
example on a date that does not exist | 2026-04-20 16:00 | 2026-04-31 16:00 | 2026-04-31 | não é data e hora | no fuso do guia
example without a time | now: "2026-04-20 17:00" | now: "2026-04-20" | now: | não é data e hora
example with an unknown expectation | support_state: paused | suport_state: paused | suport_state | quis dizer “support_state”
example with an unknown clock state | support_state: paused | support_state: parado | support_state | running, paused
example with an unknown team | tab: Abertos }⏎ | tab: Abertos, team: suport }⏎ | team: suport } | equipe desconhecida: “suport” | “suporte”
example with an unknown kind | tab: Abertos }⏎ | tab: Abertos, kind: duvidas }⏎ | kind: duvidas } | tipo de contato desconhecido | “duvida”
example with half a coverage | tab: Abertos }⏎ | tab: Abertos, covered: meio }⏎ | covered: meio | yes, no
example at no level | tab: Abertos }⏎ | tab: Abertos, level: alto }⏎ | level: alto | não é um nível
example with an unknown tab | tab: Abertos | tab: Aberto | tab: Aberto | quis dizer “Abertos”
example that expects a time of nothing | support_state: paused | support_due: amanhã | support_due | escreva como em "2026-04-22 13:00"
example without events | expect: { support_state: paused, tab: Abertos } | expect: 7 | expect: 7 | “expect” pede chaves com valores
unknown placeholder of a macro | {{cliente.nome}} | {{cliente.nomes}} | {{cliente.nomes}} | cliente.nomes | você quis dizer “cliente.nome”
unknown requester of a macro | when: { requester: revenda, kind: [lei] } | when: { requester: revendas, kind: [lei] } | requester: revendas | tipo de solicitante desconhecido | quis dizer “revenda”
unknown kind of a macro | kind: [lei] }⏎    text | kind: [leis] }⏎    text | kind: [leis] | tipo de contato desconhecido | quis dizer “lei”
unknown team of a macro | team: cloud, severity: critica, reason | team: clouds, severity: critica, reason | team: clouds | equipe desconhecida | quis dizer “cloud”
severity of a macro without a reason | severity: critica, reason: Uma lei nova. | severity: critica | next: waiting_customer, team | sem dizer o motivo | reason:
unknown next of a macro | next: waiting_customer | next: waiting | next: waiting | quis dizer “waiting_customer”~um destes
unknown justification of a macro | does: { next: waiting_customer | does: { justification: sumiu, next: waiting_customer | justification: sumiu | justificativa desconhecida
`;

const rows = MISTAKES.trim()
  .split('\n')
  .map((row) => row.split(' | ').map((cell) => cell.replaceAll('⏎', '\n').replaceAll('⇥', '\t')));

function problemsOf(text: string) {
  const result = readGuide(text, 'acme.yaml');
  return 'problems' in result ? result.problems : [];
}

/** The guide with one place spoilt. */
function spoilt(right: string, wrong: string) {
  if (!A_GUIDE.includes(right)) throw new Error(`the guide has no “${right}”`);
  return A_GUIDE.replace(right, wrong === '∅' ? '' : wrong);
}

const lineOf = (text: string, fragment: string) => text.slice(0, text.indexOf(fragment)).split('\n').length;
const oneOf = (words: string) =>
  new RegExp(
    words
      .split('~')
      .map((word) => RegExp.escape(word))
      .join('|'),
  );

describe('a mistake is told with its line and what to write instead', () => {
  it.for(rows)('%s', ([, right = '', wrong = '', place = '', ...sentence]) => {
    const text = spoilt(right, wrong);
    const [problem] = problemsOf(text);
    expect({ line: problem?.line, file: problem?.file }).toStrictEqual({
      line: lineOf(text, place),
      file: 'acme.yaml',
    });
    expect(sentence.length).toBeGreaterThan(0);
    for (const words of sentence) expect(problem?.message).toMatch(oneOf(words));
    expect(problem?.messageEn).toBeTruthy();
    expect(problem?.messageEn).not.toBe(problem?.message);
  });

  it('every problem of a file is told at once, in its order', () => {
    const text = spoilt('support: 40h', 'support: 40 horas')
      .replace('"#0b5fff"', 'azul')
      .replace('digits: 6', 'digits: 99');
    expect(problemsOf(text).map(({ key }) => key)).toStrictEqual([
      'vendor.accent',
      'severities[1].targets.support',
      'number.digits',
    ]);
  });

  it('references that multiply without end are refused', () => {
    const letters = 'bcdefghi'.split('');
    const lines = letters.map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
    );
    const text = ['a: &a [x, x, x, x, x, x, x, x, x]', ...lines].join('\n');
    expect(problemsOf(text)[0]?.message).toContain('se multiplicam demais');
  });

  it.for([
    '',
    '# só um comentário',
    'guia',
    '- 1',
    '[',
    'a: *b',
    '&a [*a]',
    '{{}}',
    '? {a: 1}',
    '\u0000',
    'guide: 1\n---\nguide: 1',
  ])('text that is no guide is refused, never thrown: %j', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});
