/** Every named thing must have one of its values. */
export type When = Readonly<Record<string, readonly string[]>>;

/** What the opening form asks beside kind, questions, subject and description. */
export interface Form {
  readonly subjectMax: number;
  readonly descriptionMin: number;
  /** A tip shown beside the description. */
  readonly tip: string;
  /** How to do what helps, step by step (TTL-055, TTL-056). */
  readonly help: readonly FormHelp[];
  /** Module, version and environment, which every ticket has a place for. */
  readonly places: Readonly<Record<PlaceName, Place>>;
  readonly fields: readonly FormField[];
  /** Absent: product and module are chosen as they are (TTL-041). */
  readonly catalogue?: Catalogue | undefined;
  /** Texts to begin the description with; the first one stands there from the start (TRG-193). */
  readonly scripts: readonly Script[];
  /** The first that matches sends the ticket to its team, before the product's own (TRG-197). */
  readonly routes: readonly Route[];
  readonly files: FileRule;
  /** Ways in which a contact may have an agent open for her; elsewhere she is sent to the web (TTL-020, choice B-80). */
  readonly onBehalf: readonly OnBehalf[];
  /** Whether a contact opens in her own name only, or in that of others of her company too (TTL-036). */
  readonly requesters: 'own' | 'company';
  /** Whether a company opens only about what it has (TRG-031). */
  readonly contractedOnly: boolean;
}

export interface FormHelp {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
}

export const ON_BEHALF = ['phone', 'email', 'chat', 'whatsapp'] as const;
export type OnBehalf = (typeof ON_BEHALF)[number];

export type PlaceName = 'module' | 'version' | 'environment';

/** `asked`: its absence is told once and may be confirmed (TTL-052, TRG-194). */
export type FieldDemand = 'required' | 'asked' | 'optional';

export interface Place {
  readonly label?: string | undefined;
  readonly demand: FieldDemand;
  /** Demanded only then; otherwise it may be left empty. */
  readonly demandedWhen?: When | undefined;
}

export type FieldKind = 'text' | 'long_text' | 'choice' | 'date' | 'url';

/** Part of the page in which a field stands. */
export type FormPart = 'where' | 'what' | 'impact';

/** Something the guide asks of a new ticket; the answer stays with it. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly kind: FieldKind;
  readonly part: FormPart;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The option that is chosen unless she chooses another. */
  readonly preset?: string | undefined;
  readonly demand: FieldDemand;
  /** Demanded only then; otherwise it may be left empty. */
  readonly demandedWhen?: When | undefined;
  readonly shownWhen?: When | undefined;
  /** A file of one of these kinds says it already (TTL-057). */
  readonly unlessAttached: readonly FileKind[];
  /** Letters. */
  readonly minLength?: number | undefined;
}

/** Type (the product), item and service (the module), chosen in this order (TTL-044). */
export interface Catalogue {
  readonly type: string;
  readonly item: string;
  readonly service: string;
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    /** Products it is offered for; all of them when absent. */
    readonly products?: readonly string[] | undefined;
  }[];
}

export interface Script {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface Route {
  readonly when: When;
  readonly team: string;
}

/** What a file is, from its content. */
export const FILE_KINDS = [
  'image',
  'video',
  'audio',
  'document',
  'xml',
  'text',
  'archive',
  'recording',
  'other',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileRule {
  /** Largest file, in megabytes of 1,000,000 bytes. */
  readonly maxMb: number;
  /** Files of one entry. */
  readonly most: number;
  readonly kinds: readonly FileKind[];
  /** What must come along with which matters (TTL-054). */
  readonly needed: readonly NeededFile[];
}

export interface NeededFile {
  readonly when: When;
  readonly kind: FileKind;
  /** What to attach, in words: “a imagem da rejeição”. */
  readonly label: string;
}

/** The key of the chosen item among the details of a ticket. */
export const ITEM = 'item';
