/** Where the database is: what a pool of `pg` takes. */
export type Connection =
  | {
      /** Folder of the unix socket, or a host name. */
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string;
    }
  | { readonly connectionString: string };

/** Where the supervisor tells what it does; a pino logger fits. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}
